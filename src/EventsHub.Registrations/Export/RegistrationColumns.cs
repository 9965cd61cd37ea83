using System.Globalization;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Time;

namespace EventsHub.Registrations.Export;

/// <summary>The columns of an exported list. Their labels are English in every language, so that a file can be brought back anywhere.</summary>
public static class RegistrationColumns
{
    public const string ListSeparator = ", ";

    /// <summary>The label of the column that tells our own files from others.</summary>
    public const string Reference = "Reference";

    /// <summary>Every label, in order.</summary>
    public static readonly IReadOnlyList<string> Labels =
    [
        Reference, "Status", "Given name", "Family name", "Given name (Latin)", "Family name (Latin)", "Name order", "E-mail", "Affiliation", "Country",
        "Language", "Ticket", "Options", "Badge role", "Dietary needs", "Access needs", "Note", "Registered at", "Cancelled at", "Badge printed at",
        "Order", "Payment", "Currency", "Total", "Paid", "To pay", "Invoice address", "Source",
    ];

    /// <summary>One person's cells: text, or a number for money.</summary>
    internal static object[] Cells(ExportedRegistration person)
    {
        var name = person.Name;
        return
        [
            person.Code, person.Status.ToString(), name.Given, name.Family, name.LatinGiven, name.LatinFamily,
            name.Order == NameOrder.FamilyFirst ? "family first" : "given first",
            person.Email, person.Affiliation, person.Country, person.Language, person.Ticket, string.Join(ListSeparator, person.Options),
            person.BadgeRole ?? "", person.Dietary ?? "", person.AccessNeeds ?? "", person.Note ?? "",
            Moment(person.RegisteredAt, person.TimeZone), Moment(person.CancelledAt, person.TimeZone), Moment(person.BadgePrintedAt, person.TimeZone),
            person.OrderCode, person.PaymentMethod.ToString(), person.Currency,
            Amount(person.TotalMinor), Amount(person.PaidMinor), Amount(person.TotalMinor - person.PaidMinor),
            person.InvoiceAddress ?? "", person.ImportKey ?? "",
        ];

        decimal Amount(long minor) => new Money(minor, person.Currency).Amount;
    }

    // ISO 8601 with the event's own distance from UTC: people read local time, programs lose nothing.
    private static string Moment(DateTime? utc, string timeZone) => utc is { } instant
        ? EventTime.WithOffset(instant, timeZone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
        : "";
}
