using System.Globalization;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Glance;
using EventsHub.Shell.Charts;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Registrations.Pages;

/// <summary>Shows an event at a glance: charts, and the table of each.</summary>
public sealed class GlancePage : AppPage
{
    /// <summary>The most bars of a chart; what is beyond is one bar together.</summary>
    public const int MostBars = 10;

    /// <summary>The most rows of a table on the page; the files have all.</summary>
    public const int MostRows = 500;

    [BindProperty(SupportsGet = true)]
    public GlanceStep? Step { get; set; }

    /// <summary>The code of the event to compare with; null for the one before in the series, empty for none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Against { get; set; }

    public ShowGlance.Result Seen { get; private set; } = null!;

    public bool SeesMoney => Seen.Money is not null;

    public async Task OnGetAsync(string eventCode) => Seen = await AskAsync(new ShowGlance.Query(eventCode, Step, Chosen));

    public async Task<IActionResult> OnGetFileAsync(string eventCode, GlanceTable table, RegistrationFormat format) =>
        new StreamedFileResult(await AskAsync(new ExportGlance.Query(eventCode, table, format, ',', Step, Chosen)));

    public string FileOf(GlanceTable table, RegistrationFormat format) =>
        Url.Content($"~/events/{Seen.Code}/glance?handler=File&table={table}&format={format}&step={Step}") + (Chosen is { } against ? $"&against={Uri.EscapeDataString(against)}" : "");

    public IEnumerable<SelectListItem> StepItems() =>
    [
        new(T["By day"], nameof(GlanceStep.Day), Seen.Step == GlanceStep.Day),
        new(T["By week"], nameof(GlanceStep.Week), Seen.Step == GlanceStep.Week),
    ];

    public IEnumerable<SelectListItem> OtherItems() =>
    [
        new(T["Nothing"], None, Seen.Comparison is null),
        .. Seen.Others.Select(other => new SelectListItem($"{other.Code} – {other.Name}", other.Code, other.Code == Seen.Comparison?.Code)),
    ];

    public LineChart PeopleOverTime() => new()
    {
        Id = "chart-people",
        Title = T["People registered over time"],
        Description = T["From {0} to {1} the number rose to {2}.", Dates.Short(Seen.OverTime[0].From), Dates.Short(Seen.OverTime[^1].From), Whole(Seen.OverTime[^1].Total)],
        Labels = [.. Seen.OverTime.Select(point => Dates.Short(point.From))],
        Series = [new(T["Registered"], [.. Seen.OverTime.Select(point => (double?)point.Total)])],
        Scale = Whole,
    };

    public LineChart MoneyOverTime() => new()
    {
        Id = "chart-money",
        Title = T["Money received over time"],
        Description = T["From {0} to {1} the sum rose to {2}.", Dates.Short(Seen.OverTime[0].From), Dates.Short(Seen.OverTime[^1].From), Amounts.Show(Seen.OverTime[^1].ReceivedTotalMinor ?? 0, Seen.Currency)],
        Labels = [.. Seen.OverTime.Select(point => Dates.Short(point.From))],
        Series = [new(T["Received"], [.. Seen.OverTime.Select(point => Units(point.ReceivedTotalMinor, Seen.Currency))])],
        Scale = value => Round(value, Seen.Currency),
    };

    public LineChart PeopleBeside(ShowGlance.Comparison beside) => new()
    {
        Id = "chart-beside",
        Title = T["People registered, by days before the first day"],
        Description = T["{0} of {1} beside {2} of {3} as many days before.", Whole(beside.Now.People ?? 0), Seen.Code, Whole(beside.Now.OtherPeople), beside.Code],
        Labels = [.. beside.Points.Select(point => Whole(-point.DaysBefore))],
        Series = [new(Seen.Code, [.. beside.Points.Select(point => (double?)point.People)]), new(beside.Code, [.. beside.Points.Select(point => (double?)point.OtherPeople)])],
        Scale = Whole,
    };

    public LineChart MoneyBeside(ShowGlance.Comparison beside) => new()
    {
        Id = "chart-money-beside",
        Title = T["Money received, by days before the first day"],
        Description = T["{0} of {1} beside {2} of {3} as many days before.", Amounts.Show(beside.Now.ReceivedMinor ?? 0, Seen.Currency), Seen.Code, Amounts.Show(beside.Now.OtherReceivedMinor ?? 0, beside.Currency), beside.Code],
        Labels = [.. beside.Points.Select(point => Whole(-point.DaysBefore))],
        Series =
        [
            new(Seen.Code, [.. beside.Points.Select(point => Units(point.ReceivedMinor, Seen.Currency))]),
            new(beside.Code, [.. beside.Points.Select(point => Units(point.OtherReceivedMinor, beside.Currency))]),
        ],
        Scale = value => Round(value, Seen.Currency),
    };

    public BarChart PeopleBy(string id, string title, IReadOnlyList<ShowGlance.Share> shares)
    {
        var rest = shares.Skip(MostBars).ToList();
        return new()
        {
            Id = $"chart-{id}",
            Title = title,
            Description = T["The largest: {0}, with {1}.", NameOf(shares[0]), Whole(shares[0].People)],
            Bars =
            [
                .. shares.Take(MostBars).Select(share => new ChartBar(NameOf(share), share.People, Whole(share.People))),
                .. rest.Count == 0 ? [] : new[] { new ChartBar(T.Count(rest.Count, "{0} other", "{0} others"), rest.Sum(share => share.People), Whole(rest.Sum(share => share.People))) },
            ],
        };
    }

    public BarChart PlacesTaken() => new()
    {
        Id = "chart-places",
        Title = T["Places taken"],
        Description = string.Join(' ', Seen.Places.Take(MostBars).Select(quota => $"{quota.Name}: {TextOf(quota)}.")),
        Bars = [.. Seen.Places.Select(quota => new ChartBar(quota.Name, quota.Taken, TextOf(quota), quota.Size))],
    };

    public string NameOf(ShowGlance.Share share) => share.Name.Length > 0 ? share.Name : T["not given"];

    /// <summary>How many days before the first day, in words.</summary>
    public string Before(int days) => days switch
    {
        > 0 => T.Count(days, "{0} day before", "{0} days before"),
        0 => T["First day"],
        _ => T.Count(-days, "{0} day after", "{0} days after"),
    };

    public static string Whole(int value) => value.ToString("N0", CultureInfo.CurrentCulture);

    private const string None = "-";

    // An address without a value means the event before, so no comparison needs a value of its own.
    private string? Chosen => Against switch { null or "" => null, None => "", _ => Against };

    private string TextOf(ShowGlance.Places quota) => quota.Size is { } size ? T["{0} of {1}", Whole(quota.Taken), Whole(size)] : Whole(quota.Taken);

    private static string Whole(double value) => value.ToString("N0", CultureInfo.CurrentCulture);

    private static double? Units(long? minor, string currency) => minor is { } known ? (double)new Money(known, currency).Amount : null;

    private static string Round(double value, string currency) => $"{Whole(value)} {currency}";
}
