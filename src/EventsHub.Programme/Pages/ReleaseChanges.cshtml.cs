using EventsHub.Programme.Releases;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

/// <summary>Differences between any two releases, or between a release and the draft.</summary>
public sealed class ReleaseChangesPage : ProgrammeFormPage
{
    /// <summary>Number of the earlier release; null for the latest.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    /// <summary>Number of the later release; null for the draft.</summary>
    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    public CompareReleases.Result Shown { get; private set; } = null!;

    /// <summary>Compares the two, the earlier first, whichever way round they were chosen.</summary>
    public async Task OnGetAsync(string eventCode)
    {
        SetTrail(new Crumb(T["Releases"], $"~{Home}/releases"));
        var (from, to) = From > To ? (To, From) : (From, To);
        Shown = await AskAsync(new CompareReleases.Query(eventCode, from, to));
    }
}
