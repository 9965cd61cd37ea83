using EventsHub.Kernel.Text;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Pages;

public static class ReleaseTexts
{
    public static string Of(ReleaseChangeKind kind, Texts T) => kind switch
    {
        ReleaseChangeKind.Added => T["New"],
        ReleaseChangeKind.Moved => T["Moved"],
        ReleaseChangeKind.Changed => T["Changed"],
        ReleaseChangeKind.Cancelled => T["Cancelled"],
        ReleaseChangeKind.Reinstated => T["Takes place after all"],
        ReleaseChangeKind.Removed => T["Removed"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Tone(ReleaseChangeKind kind) => kind switch
    {
        ReleaseChangeKind.Added or ReleaseChangeKind.Reinstated => "success",
        ReleaseChangeKind.Moved => "warning",
        ReleaseChangeKind.Cancelled or ReleaseChangeKind.Removed => "danger",
        _ => "info",
    };
}
