using EventsHub.Documents.Badges;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Badges.Pages;

/// <summary>Prints the badge of a single registration, for the person standing at the desk.</summary>
public sealed class BadgePage : AppPage
{
    /// <summary>Shows the badge without recording it as printed.</summary>
    public Task<IActionResult> OnGetAsync(string eventCode, string registrationCode, BadgeLayout layout) =>
        DownloadAsync(new PreviewBadge.Query(eventCode, new() { Codes = [registrationCode] }, layout), $"/events/{eventCode}/badges");

    /// <summary>Prints a badge in place of the one of the revision <paramref name="lost"/>.</summary>
    public Task<IActionResult> OnPostReplacementAsync(string eventCode, string registrationCode, int lost, BadgeLayout layout) =>
        DownloadAsync(new PrintReplacement.Command(eventCode, registrationCode, lost, layout), $"/events/{eventCode}/badges");

    public Task<IActionResult> OnPostAsync(string eventCode, string registrationCode, BadgeLayout layout) =>
        DownloadAsync(new PrintBadges.Command(eventCode, new() { Codes = [registrationCode] }, layout), $"/events/{eventCode}/badges");
}
