using EventsHub.Registrations.OwnPage;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Says what cancelling means, then cancels.</summary>
public sealed class CancelOwnPage : OwnPage
{
    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Shows what cancelling means.</summary>
    public void OnGet() => Version = Own.Version;

    /// <summary>Cancels.</summary>
    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new CancelOwnRegistration.Command(eventCode, Token, Version),
        _ =>
        {
            Flash(T["Your registration is cancelled."]);
            return Redirect(Address(eventCode, Token));
        },
        prefix: "");
}
