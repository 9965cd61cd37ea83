using EventsHub.Badges.Domain;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Domain;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Badges.Pages;

/// <summary>Select badges, check them and print them.</summary>
public sealed class BadgesPage : AppPage
{
    private const int CheckedWithoutAsking = 250;

    /// <summary>The selection; it is part of the address, so that other pages can link to it.</summary>
    [BindProperty(SupportsGet = true)]
    public Choice Input { get; set; } = new();

    public ShowBadgeDesk.Result Desk { get; private set; } = null!;

    /// <summary>Findings of the check; null when it was not run.</summary>
    public PreflightBadges.Result? Preflight { get; private set; }

    public IEnumerable<SelectListItem> TicketTypes => Desk.TicketTypes.Select(t => new SelectListItem(t.Name, t.Code));

    public IEnumerable<SelectListItem> Roles => Desk.Roles.Select(role => new SelectListItem(role, role));

    public IEnumerable<SelectListItem> States =>
    [
        .. Enum.GetValues<BadgeState>().Select(state => new SelectListItem(T.Name(state), state.ToString())),
    ];

    public IEnumerable<SelectListItem> Layouts =>
    [
        .. Enum.GetValues<BadgeLayout>().Select(layout => new SelectListItem(T.Name(layout), layout.ToString())),
        .. Desk.Sheets.Select(sheet => new SelectListItem($"{sheet.Sheet.Name} ({T.Describe(sheet.Sheet)})", sheet.Id.ToString())),
    ];

    public IEnumerable<SelectListItem> Templates =>
    [
        .. Input.Run is null ? Array.Empty<SelectListItem>() : [new(T["Standard"], BadgeTemplate.Standard.ToString())],
        .. Desk.Templates.Select(template => new SelectListItem($"{template.Name} ({T.SizeOf(template.Width, template.Height)})", template.Id.ToString())),
    ];

    /// <summary>The template that is used when none is chosen.</summary>
    public string UsualTemplate => Input.Run is null ? T["Standard"] : T["As in the print run"];

    public Task OnGetAsync(string eventCode) => LoadAsync(eventCode);

    public Task<IActionResult> OnGetPreviewAsync(string eventCode) =>
        DownloadAsync(new PreviewBadge.Query(eventCode, Input.ToSelection(), Input.BuiltIn, Input.BothSides, Input.Sheet, Input.Template), $"/events/{eventCode}/badges");

    public async Task<IActionResult> OnGetPictureAsync(string eventCode)
    {
        try
        {
            return Content(await AskAsync(new DrawBadge.Query(eventCode, Input.ToSelection(), Input.BuiltIn, Input.Sheet, Input.Template)), "image/svg+xml");
        }
        catch (DomainRuleException)
        {
            return NotFound();
        }
    }

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new PrintBadges.Command(eventCode, Input.ToSelection(), Input.BuiltIn, Input.BothSides, Input.Sheet, Input.Template), file => new StreamedFileResult(file), onRefused: () => LoadAsync(eventCode));

    private async Task LoadAsync(string eventCode)
    {
        Trail.Add(new(T["Events"], "~/events"));
        Trail.Add(new(Event!.Name, $"~/events/{Event.Code}"));
        Desk = await AskAsync(new ShowBadgeDesk.Query(eventCode, Input.ToSelection()));
        if (Desk.Selected > 0 && (Input.Check || Desk.Selected <= CheckedWithoutAsking))
        {
            try
            {
                Preflight = await AskAsync(new PreflightBadges.Query(eventCode, Input.ToSelection(), Input.BuiltIn, Input.Sheet, Input.Template));
            }
            catch (DomainRuleException refused)
            {
                ModelState.AddModelError($"{nameof(Input)}.{refused.Field}", T[refused.Text, [.. refused.Args]]);
            }
        }
    }

    public sealed class Choice
    {
        /// <summary>Codes separated by blanks, commas, semicolons or line breaks.</summary>
        public string? Codes { get; set; }

        public string? TicketType { get; set; }

        public string? Role { get; set; }

        public string? Search { get; set; }

        public BadgeState State { get; set; }

        public bool IncludeOnline { get; set; }

        /// <summary>Name of the arrangement on paper that comes with EventsHub, or id of a sheet of the event's own.</summary>
        public string Layout { get; set; } = nameof(BadgeLayout.A6);

        /// <summary>Id of a template of the event's own, or of zeros for the standard one; null for that of the run that is printed again, else the standard one.</summary>
        public Guid? Template { get; set; }

        /// <summary>Number of the print run whose badges to print again; null for any.</summary>
        public int? Run { get; set; }

        public bool BothSides { get; set; }

        /// <summary>True to run the check even for large selections, where it takes a while.</summary>
        public bool Check { get; set; }

        public BadgeLayout BuiltIn => Enum.TryParse<BadgeLayout>(Layout, out var layout) ? layout : BadgeLayout.A6;

        public Guid? Sheet => Guid.TryParse(Layout, out var sheet) ? sheet : null;

        public BadgeSelection ToSelection() => new()
        {
            Run = Run,
            Codes = (Codes ?? "").Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries),
            TicketType = TicketType,
            Role = Role,
            Search = Search,
            State = State,
            IncludeOnline = IncludeOnline,
        };
    }
}
