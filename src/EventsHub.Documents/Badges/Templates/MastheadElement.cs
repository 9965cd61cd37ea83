using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Badges.Templates;

/// <summary>A coloured field with texts of the event, the same on every badge. A logo stands on a white plate where reading starts, with the texts beside it, which then start at the plate.</summary>
/// <param name="Fill">The colour of the field.</param>
/// <param name="MarginX">Room at both sides in millimetres.</param>
/// <param name="MarginY">Room above and below in millimetres.</param>
/// <param name="Align">Alignment of the texts without a logo.</param>
/// <param name="Texts">Its texts, the most important first.</param>
internal sealed record MastheadElement(FacePlace Place, FaceCondition When, FaceColour Fill, double MarginX, double MarginY, Alignment Align, IReadOnlyList<TemplateText> Texts)
    : FaceElement(Place, When)
{
    public override bool Shows(BadgePart part) => Texts.Any(text => text.Content.Shows(part));
}
