using EventsHub.Programme.Releases;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

/// <summary>How any two releases differ, in words.</summary>
public sealed class ReleaseChangesPage : ProgrammeFormPage
{
    /// <summary>The number of the release compared with; the latest when none is given.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    /// <summary>The number of the release compared; the draft when none is given.</summary>
    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    public CompareReleases.Result Shown { get; private set; } = null!;

    /// <summary>Shows it. The earlier one comes first, however they were chosen.</summary>
    public async Task OnGetAsync(string eventCode)
    {
        SetTrail(new Crumb(T["Releases"], $"~{Home}/releases"));
        var (from, to) = From > To ? (To, From) : (From, To);
        Shown = await AskAsync(new CompareReleases.Query(eventCode, from, to));
    }
}
