using EventsHub.Registrations.OwnPage;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Says what cancelling means, and cancels the registration once that is confirmed.</summary>
public sealed class CancelOwnPage : OwnPage
{
    [BindProperty]
    public int Version { get; set; }

    public void OnGet() => Version = Own.Version;

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new CancelOwnRegistration.Command(eventCode, Token, Version),
        _ =>
        {
            Flash(T["Your registration is cancelled."]);
            return Redirect(Address(eventCode, Token));
        },
        prefix: "");
}
