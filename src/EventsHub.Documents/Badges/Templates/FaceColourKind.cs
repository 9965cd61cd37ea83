namespace EventsHub.Documents.Badges.Templates;

/// <summary>Where a colour of a template comes from.</summary>
internal enum FaceColourKind
{
    /// <summary>The template says it.</summary>
    Fixed,

    /// <summary>The event's colour.</summary>
    Accent,

    /// <summary>The event's colour, darkened until text in it can be read on white.</summary>
    AccentText,

    /// <summary>Dark or light, whichever can be read on the event's colour.</summary>
    OnAccent,

    /// <summary>The colour of the role.</summary>
    Role,

    /// <summary>Dark or light, whichever can be read on the colour of the role.</summary>
    OnRole,
}
