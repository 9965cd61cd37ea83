namespace EventsHub.Documents.Text;

/// <summary>Where text starts when its own letters do not say.</summary>
internal enum TextDirection
{
    /// <summary>The first strong letter decides; left to right when there is none.</summary>
    Auto,

    /// <summary>The first strong letter decides; right to left when there is none.</summary>
    AutoRightToLeft,
    LeftToRight,
    RightToLeft,
}
