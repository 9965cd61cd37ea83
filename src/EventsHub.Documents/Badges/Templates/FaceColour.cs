namespace EventsHub.Documents.Badges.Templates;

/// <summary>A colour of a template, which may depend on the event and on the role.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Fixed">The colour itself where it depends on nothing.</param>
internal readonly record struct FaceColour(FaceColourKind Kind, Colour Fixed = default)
{
    /// <summary>The colour on one badge.</summary>
    /// <param name="accent">The event's colour.</param>
    /// <param name="role">The colour of the badge's role as #RRGGBB; null where there is no badge.</param>
    /// <exception cref="FormatException">It depends on the role, whose colour is not written as #RRGGBB.</exception>
    public Colour On(Colour accent, string? role) => Kind switch
    {
        FaceColourKind.Accent => accent,
        FaceColourKind.AccentText => accent.DarkenedFor(4.5),
        FaceColourKind.OnAccent => accent.TextOnTop(),
        FaceColourKind.Role => Colour.Parse(role!),
        FaceColourKind.OnRole => Colour.Parse(role!).TextOnTop(),
        _ => Fixed,
    };
}
