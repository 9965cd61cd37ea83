using EventsHub.Documents.Badges;
using EventsHub.Kernel.Domain;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Badges.Pages;

/// <summary>Choose whose badges, see how many and what would not print well, print.</summary>
public sealed class BadgesPage : AppPage
{
    private const int CheckedWithoutAsking = 250;

    /// <summary>What is chosen; in the address, so that other pages can lead here with a choice.</summary>
    [BindProperty(SupportsGet = true)]
    public Choice Input { get; set; } = new();

    /// <summary>The numbers.</summary>
    public ShowBadgeDesk.Result Desk { get; private set; } = null!;

    /// <summary>What would not print well; null until it was looked at.</summary>
    public PreflightBadges.Result? Preflight { get; private set; }

    /// <summary>Ticket types to choose from.</summary>
    public IEnumerable<SelectListItem> TicketTypes => Desk.TicketTypes.Select(t => new SelectListItem(t.Name, t.Code));

    /// <summary>Roles to choose from.</summary>
    public IEnumerable<SelectListItem> Roles => Desk.Roles.Select(role => new SelectListItem(role, role));

    /// <summary>Which badges may be meant.</summary>
    public IEnumerable<SelectListItem> States =>
    [
        new(T["All badges"], nameof(BadgeState.Any)),
        new(T["Not printed yet"], nameof(BadgeState.NotPrinted)),
        new(T["Changed since printing"], nameof(BadgeState.Changed)),
        new(T["Not printed, or changed since"], nameof(BadgeState.Due)),
    ];

    /// <summary>How badges may lie on paper.</summary>
    public IEnumerable<SelectListItem> Layouts =>
    [
        new(T["A6, one on a page"], nameof(BadgeLayout.A6)),
        new(T["A4, four on a sheet with crop marks"], nameof(BadgeLayout.A4FourUp)),
        new(T["Card, 86 × 54 mm"], nameof(BadgeLayout.Card86x54)),
        new(T["A5, folded to two sides"], nameof(BadgeLayout.A5Folded)),
    ];

    /// <summary>Shows the choice.</summary>
    public Task OnGetAsync(string eventCode) => LoadAsync(eventCode);

    /// <summary>Shows the first sheet.</summary>
    public Task<IActionResult> OnGetPreviewAsync(string eventCode) =>
        DownloadAsync(new PreviewBadge.Query(eventCode, Input.ToSelection(), Input.Layout, Input.BothSides), $"/events/{eventCode}/badges");

    /// <summary>The first sheet as a picture.</summary>
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

    /// <summary>Prints.</summary>
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

    /// <summary>What is chosen on the page.</summary>
    public sealed class Choice
    {
        /// <summary>Codes, parted by anything.</summary>
        public string? Codes { get; set; }

        /// <summary>A ticket type.</summary>
        public string? TicketType { get; set; }

        /// <summary>A role given by staff.</summary>
        public string? Role { get; set; }

        /// <summary>Words to find.</summary>
        public string? Search { get; set; }

        /// <summary>Printed or not.</summary>
        public BadgeState State { get; set; }

        /// <summary>Also those who take part from afar.</summary>
        public bool IncludeOnline { get; set; }

        /// <summary>How they lie on paper.</summary>
        public BadgeLayout Layout { get; set; }

        /// <summary>Print the backs too.</summary>
        public bool BothSides { get; set; }

        /// <summary>Look at every badge before printing, however many there are.</summary>
        public bool Check { get; set; }

        /// <summary>The choice as the application understands it.</summary>
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
