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
        new(T["All badges"], nameof(BadgeState.Any)),
        new(T["Not printed yet"], nameof(BadgeState.NotPrinted)),
        new(T["Changed since printing"], nameof(BadgeState.Changed)),
        new(T["Not printed, or changed since"], nameof(BadgeState.Due)),
    ];

    public IEnumerable<SelectListItem> Layouts =>
    [
        new(T["A6, one on a page"], nameof(BadgeLayout.A6)),
        new(T["A4, four on a sheet with crop marks"], nameof(BadgeLayout.A4FourUp)),
        new(T["Card, 86 × 54 mm"], nameof(BadgeLayout.Card86x54)),
        new(T["A5, folded to two sides"], nameof(BadgeLayout.A5Folded)),
    ];

    public Task OnGetAsync(string eventCode) => LoadAsync(eventCode);

    public Task<IActionResult> OnGetPreviewAsync(string eventCode) =>
        DownloadAsync(new PreviewBadge.Query(eventCode, Input.ToSelection(), Input.Layout, Input.BothSides), $"/events/{eventCode}/badges");

    public async Task<IActionResult> OnGetPictureAsync(string eventCode)
    {
        try
        {
            return Content(await AskAsync(new DrawBadge.Query(eventCode, Input.ToSelection(), Input.Layout)), "image/svg+xml");
        }
        catch (DomainRuleException)
        {
            return NotFound();
        }
    }

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new PrintBadges.Command(eventCode, Input.ToSelection(), Input.Layout, Input.BothSides), file => new StreamedFileResult(file), onRefused: () => LoadAsync(eventCode));

    private async Task LoadAsync(string eventCode)
    {
        Trail.Add(new(T["Events"], "~/events"));
        Trail.Add(new(Event!.Name, $"~/events/{Event.Code}"));
        Desk = await AskAsync(new ShowBadgeDesk.Query(eventCode, Input.ToSelection()));
        if (Desk.Selected > 0 && (Input.Check || Desk.Selected <= CheckedWithoutAsking))
        {
            try
            {
                Preflight = await AskAsync(new PreflightBadges.Query(eventCode, Input.ToSelection(), Input.Layout));
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

        public BadgeLayout Layout { get; set; }

        public bool BothSides { get; set; }

        /// <summary>True to run the check even for large selections, where it takes a while.</summary>
        public bool Check { get; set; }

        public BadgeSelection ToSelection() => new()
        {
            Codes = (Codes ?? "").Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries),
            TicketType = TicketType,
            Role = Role,
            Search = Search,
            State = State,
            IncludeOnline = IncludeOnline,
        };
    }
}
