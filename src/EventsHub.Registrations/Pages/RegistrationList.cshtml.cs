using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Registrations.Pages;

/// <summary>Lists the registrations of an event, with search, filters, sorting and pages.</summary>
public sealed class RegistrationListPage(SearchSeal seal, IAccess access) : AppPage
{
    /// <summary>The most badges that can be chosen here, since their codes become part of an address. For more, the badge page has filters of its own.</summary>
    public const int MostBadges = 500;

    [BindProperty(SupportsGet = true)]
    public ListView View { get; set; } = new();

    public string? Search { get; private set; }

    public ListRegistrations.Result Found { get; private set; } = new([], 0, 1, 1, []);

    public ShowRegistrationChoices.Result Choices { get; private set; } = null!;

    /// <summary>True for whoever may write to those in the list.</summary>
    public bool MayWrite { get; private set; }

    /// <summary>Those in the list, for a message to them.</summary>
    public string Segment => AttendeeSegment.Of(View.Filter(Search)).ToQuery();

    public string Root => Url.Content($"~/events/{Event!.Code}/registrations");

    public async Task OnGetAsync(string eventCode)
    {
        Search = seal.Open(View.Find);
        MayWrite = await access.MayAsync(Permission.SendMailings, AccessTarget.Event(Event!.Code), HttpContext.RequestAborted);
        Choices = await AskAsync(new ShowRegistrationChoices.Query(eventCode));
        Found = await AskAsync(new ListRegistrations.Query(eventCode, View.Filter(Search), View.Sort, View.Desc, View.P));
    }

    /// <summary>Leads to the registration when a complete code was searched for, otherwise to the list, with the search encrypted in its address.</summary>
    public async Task<IActionResult> OnPostAsync(string eventCode, string? search)
    {
        var typed = search is { Length: > 200 } ? search[..200] : search;
        if (ShortCode.Normalize(typed ?? "") is { Length: 6 } code)
        {
            var exact = await AskAsync(new ListRegistrations.Query(eventCode, new() { Codes = [code] }, PageSize: 1));
            if (exact.Rows is [var person])
            {
                return Redirect($"{Root}/{person.Code}");
            }
        }

        View.Find = seal.Seal(typed);
        return Redirect(Root + View.ToQuery());
    }

    public IActionResult OnPostBadges(List<string> codes) => Badges(codes);

    /// <summary>Leads to the badges of everybody in the list, on all pages.</summary>
    public async Task<IActionResult> OnPostFoundBadgesAsync(string eventCode)
    {
        List<string> codes = [];
        ListRegistrations.Result found;
        var page = 1;
        do
        {
            found = await AskAsync(new ListRegistrations.Query(eventCode, View.Filter(seal.Open(View.Find)), Page: page, PageSize: ListRegistrations.MaxPageSize));
            codes.AddRange(found.Rows.Select(row => row.Code));
        }
        while (page++ < found.Pages && codes.Count < MostBadges);
        return Badges(codes);
    }

    public static IEnumerable<SelectListItem> Items(IEnumerable<ShowRegistrationChoices.Choice> choices, string? chosen) =>
        choices.Select(c => new SelectListItem(c.Name, c.Code, c.Code == chosen));

    public IEnumerable<SelectListItem> CountryItems() =>
        Choices.Countries.Select(c => new SelectListItem(Countries.NameOf(c), c, c == View.Country)).OrderBy(c => c.Text, StringComparer.CurrentCulture);

    public IEnumerable<SelectListItem> StatusItems() =>
        Enum.GetValues<RegistrationStatus>().Select(status => Item(T.Name(status), status, View.Status));

    public IEnumerable<SelectListItem> PaymentItems() =>
    [
        Item(T["Nothing to pay"], PaymentState.Paid, View.Payment),
        Item(T["Something to pay"], PaymentState.Owed, View.Payment),
        Item(T["Overdue"], PaymentState.Overdue, View.Payment),
        Item(T["To be paid back"], PaymentState.PayBack, View.Payment),
    ];

    public IEnumerable<SelectListItem> AttendanceItems() =>
    [
        Item(T["On site"], Attendance.OnSite, View.Attendance),
        Item(T["Online"], Attendance.Online, View.Attendance),
    ];

    public IEnumerable<SelectListItem> PrintedItems() =>
    [
        new(T["Badge printed"], "true", View.Printed == true),
        new(T["Badge not printed yet"], "false", View.Printed == false),
    ];

    /// <summary>The answers to choose from of every question that has some.</summary>
    public IEnumerable<SelectListItem> AnswerItems() =>
        from question in Choices.Answers
        from answer in question.Answers
        select new SelectListItem($"{question.Question}: {answer.Name}", $"{question.Key}:{answer.Value}", $"{question.Key}:{answer.Value}" == View.Answer);

    private RedirectResult Badges(IEnumerable<string> codes) =>
        Redirect(Url.Content($"~/events/{Event!.Code}/badges?Input.Codes={Uri.EscapeDataString(string.Join(' ', codes.Take(MostBadges)))}"));

    private static SelectListItem Item<TValue>(string text, TValue value, TValue? chosen) where TValue : struct, Enum =>
        new(text, value.ToString(), EqualityComparer<TValue?>.Default.Equals(value, chosen));
}
