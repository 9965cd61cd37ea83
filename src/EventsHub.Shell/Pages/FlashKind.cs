namespace EventsHub.Shell.Pages;

/// <summary>The tone of a message.</summary>
public enum FlashKind
{
    /// <summary>It worked.</summary>
    Success,

    /// <summary>Good to know.</summary>
    Info,

    /// <summary>It worked, but look at this.</summary>
    Warning,

    /// <summary>It did not work.</summary>
    Danger,
}
