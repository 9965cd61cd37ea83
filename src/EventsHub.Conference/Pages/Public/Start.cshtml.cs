using EventsHub.Conference.Public;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;

namespace EventsHub.Conference.Pages.Public;

[AllowAnonymous, OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class StartPage : AppPage
{
    public ListPublicEvents.Result Events { get; private set; } = null!;

    public async Task OnGetAsync() => Events = await AskAsync(new ListPublicEvents.Query());
}
