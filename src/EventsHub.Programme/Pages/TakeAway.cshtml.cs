using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Programme.Pages;

/// <summary>Exports the programme: choose format, language, release and, for calendars, room or track.</summary>
public sealed class TakeAwayPage : AppPage
{
    private ListProgrammeExports.Result _choices = null!;

    [BindProperty]
    public Choice Input { get; set; } = new();

    public IEnumerable<SelectListItem> Formats => Enum.GetValues<ProgrammeFormat>().Select(f => new SelectListItem(ProgrammeFormats.Of(f, T), f.ToString()));

    public IEnumerable<SelectListItem> Papers => Enum.GetValues<BookletPaper>().Select(p => new SelectListItem(ProgrammeFormats.Of(p, T), p.ToString()));

    public IEnumerable<SelectListItem> ProgrammeLanguages => Event!.Languages.Select(l => new SelectListItem(LanguageNames.Of(l), l));

    public IEnumerable<SelectListItem> Releases =>
        _choices.Releases.Select(r => new SelectListItem(T["Version {0} of {1}", r.Version, Dates.Long(DateOnly.FromDateTime(Dates.Local(r.ReleasedAt, Event!.TimeZone)))], r.Version));

    public IEnumerable<SelectListItem> Rooms => _choices.Rooms.Select(r => new SelectListItem(r.Name, r.Code));

    public IEnumerable<SelectListItem> Tracks => _choices.Tracks.Select(t => new SelectListItem(t.Name, t.Code));

    public Task OnGetAsync(string eventCode) => LoadAsync(eventCode);

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new ExportProgramme.Query(eventCode, Input.Format, Input.Language, Input.Paper, Input.Release, new(Input.Room, Input.Track)),
        file => new StreamedFileResult(file), onRefused: () => LoadAsync(eventCode));

    private async Task LoadAsync(string eventCode) => _choices = await AskAsync(new ListProgrammeExports.Query(eventCode));

    public sealed class Choice
    {
        public ProgrammeFormat Format { get; set; }

        public string? Language { get; set; }

        public BookletPaper Paper { get; set; }

        /// <summary>Name of a release; null for the draft.</summary>
        public string? Release { get; set; }

        public string? Room { get; set; }

        public string? Track { get; set; }
    }
}
