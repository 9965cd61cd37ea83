using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Badges.Templates;

/// <summary>The booked options below each other, centred in the height of their place. Those that have no room are counted in the last line.</summary>
/// <param name="Align">Their alignment.</param>
/// <param name="Most">The largest number of lines.</param>
/// <param name="Each">What each of them looks like.</param>
internal sealed record OptionsElement(FacePlace Place, FaceCondition When, Alignment Align, int Most, TemplateText Each) : FaceElement(Place, When)
{
    public override bool Shows(BadgePart part) => part == BadgePart.Option;
}
