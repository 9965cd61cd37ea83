using EventsHub.Documents.Badges;
using EventsHub.Kernel.Files;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Badges.Pages;

/// <summary>Prints the badge of a single registration, for the person standing at the desk.</summary>
public sealed class BadgePage : AppPage
{
    /// <summary>Shows the badge without recording it as printed.</summary>
    public Task<IActionResult> OnGetAsync(string eventCode, string registrationCode, BadgeLayout layout, Guid? sheet, Guid? template) =>
        DownloadAsync(new PreviewBadge.Query(eventCode, new() { Codes = [registrationCode] }, layout, Sheet: sheet, Template: template), $"/events/{eventCode}/badges");

    /// <summary>Prints the badge, or one in place of the lost badge of the revision <paramref name="lost"/>. The address is the same, so that the browser's own viewer can ask for it again.</summary>
    public Task<IActionResult> OnPostAsync(string eventCode, string registrationCode, BadgeLayout layout, int? lost, Guid? sheet, Guid? template) => DownloadAsync(
        lost is { } revision ? (IRequest<StreamedFile>)new PrintReplacement.Command(eventCode, registrationCode, revision, layout, sheet, template) : new PrintBadges.Command(eventCode, new() { Codes = [registrationCode] }, layout, Sheet: sheet, Template: template),
        $"/events/{eventCode}/badges");
}
