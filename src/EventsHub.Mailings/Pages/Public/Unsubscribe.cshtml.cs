using EventsHub.Mailings.Unsubscribing;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Mailings.Pages.Public;

/// <summary>Unsubscribes whoever has the link of a mailing, by a button of this page or of their mail program (RFC 8058), and takes it back. The token cannot be guessed and does nothing else, so that the button of a mail program,
/// which has seen no page before, may be without a token against forgery. Looking at the page changes nothing, since programs that check mails look at it, too.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(RateLimits.PublicForms), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class UnsubscribePage : AppPage
{
    [FromRoute(Name = "token")]
    public string Token { get; set; } = "";

    public bool IsUnsubscribed { get; private set; }

    /// <summary>True right after something was changed.</summary>
    public bool IsDone { get; private set; }

    public async Task OnGetAsync(string eventCode) => IsUnsubscribed = (await AskAsync(new ShowUnsubscribing.Query(eventCode, Token))).IsUnsubscribed;

    public async Task OnPostAsync(string eventCode, bool undo)
    {
        await AskAsync(new Unsubscribe.Command(eventCode, Token, undo));
        (IsUnsubscribed, IsDone) = (!undo, true);
    }
}
