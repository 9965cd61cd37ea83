using EventsHub.Conference.Public;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;

namespace EventsHub.Conference.Pages.Public;

/// <summary>The events that the public sees.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class StartPage : AppPage
{
    /// <summary>The events.</summary>
    public ListPublicEvents.Result Events { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() => Events = await AskAsync(new ListPublicEvents.Query());
}
