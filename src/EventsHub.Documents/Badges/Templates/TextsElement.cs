using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Badges.Templates;

/// <summary>Texts below each other, centred in the height of their place.</summary>
/// <param name="Align">Their alignment.</param>
/// <param name="Texts">The texts, the most important first: it is the last to be made smaller.</param>
internal sealed record TextsElement(FacePlace Place, FaceCondition When, Alignment Align, IReadOnlyList<TemplateText> Texts) : FaceElement(Place, When)
{
    public override bool Shows(BadgePart part) => Texts.Any(text => text.Content.Shows(part));
}
