namespace EventsHub.Shell.Pages;

public enum FlashKind
{
    Success,

    Info,

    /// <summary>It worked, but something needs attention.</summary>
    Warning,

    Danger,
}
