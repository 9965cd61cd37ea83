using EventsHub.Application.Programme;
using EventsHub.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;

namespace EventsHub.Web.Pages.Public;

/// <summary>A speaker's public page.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class SpeakerPage : AppPage
{
    /// <summary>The speaker.</summary>
    public ShowPublicSpeaker.Result Shown { get; private set; } = null!;

    /// <summary>Shows the speaker.</summary>
    public async Task OnGetAsync(string eventCode, string slug) => Shown = await AskAsync(new ShowPublicSpeaker.Query(eventCode, slug));
}
