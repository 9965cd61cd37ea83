using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Programme.Pages;

/// <summary>Choose what of the programme is taken away as what, and take it.</summary>
public sealed class TakeAwayPage : AppPage
{
    private ListProgrammeExports.Result _choices = null!;

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public Choice Input { get; set; } = new();

    /// <summary>What there is.</summary>
    public IEnumerable<SelectListItem> Formats => Enum.GetValues<ProgrammeFormat>().Select(f => new SelectListItem(ProgrammeFormats.Of(f, T), f.ToString()));

    /// <summary>The papers of booklets.</summary>
    public IEnumerable<SelectListItem> Papers => Enum.GetValues<BookletPaper>().Select(p => new SelectListItem(ProgrammeFormats.Of(p, T), p.ToString()));

    /// <summary>The event's languages.</summary>
    public IEnumerable<SelectListItem> ProgrammeLanguages => Event!.Languages.Select(l => new SelectListItem(LanguageNames.Of(l), l));

    /// <summary>The releases.</summary>
    public IEnumerable<SelectListItem> Releases =>
        _choices.Releases.Select(r => new SelectListItem(T["Version {0} of {1}", r.Version, Dates.Long(DateOnly.FromDateTime(Dates.Local(r.ReleasedAt, Event!.TimeZone)))], r.Version));

    /// <summary>The rooms.</summary>
    public IEnumerable<SelectListItem> Rooms => _choices.Rooms.Select(r => new SelectListItem(r.Name, r.Code));

    /// <summary>The tracks.</summary>
    public IEnumerable<SelectListItem> Tracks => _choices.Tracks.Select(t => new SelectListItem(t.Name, t.Code));

    /// <summary>Shows the choices.</summary>
    public Task OnGetAsync(string eventCode) => LoadAsync(eventCode);

    /// <summary>Sends the file.</summary>
    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new ExportProgramme.Query(eventCode, Input.Format, Input.Language, Input.Paper, Input.Release, new(Input.Room, Input.Track)),
        file => new StreamedFileResult(file), onRefused: () => LoadAsync(eventCode));

    private async Task LoadAsync(string eventCode) => _choices = await AskAsync(new ListProgrammeExports.Query(eventCode));

    /// <summary>What is chosen on the page.</summary>
    public sealed class Choice
    {
        /// <summary>As what.</summary>
        public ProgrammeFormat Format { get; set; }

        /// <summary>In which language.</summary>
        public string? Language { get; set; }

        /// <summary>On which paper.</summary>
        public BookletPaper Paper { get; set; }

        /// <summary>Which release; the draft where none is chosen.</summary>
        public string? Release { get; set; }

        /// <summary>Only this room.</summary>
        public string? Room { get; set; }

        /// <summary>Only this track.</summary>
        public string? Track { get; set; }
    }
}
