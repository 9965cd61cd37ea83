namespace EventsHub.Shell.Pages;

public enum FlashKind
{
    Success,

    Info,

    /// <summary>It worked, but look at this.</summary>
    Warning,

    Danger,
}
