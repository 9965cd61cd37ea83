using System.Globalization;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Time;

namespace EventsHub.Registrations.Export;

/// <summary>The columns of an exported list. Their labels are in English whatever the language, so that a file can be imported again anywhere.</summary>
public static class RegistrationColumns
{
    public const string ListSeparator = ", ";

    /// <summary>The label by which the import recognises files exported here.</summary>
    public const string Reference = "Reference";

    /// <summary>The label of how an order is paid.</summary>
    public const string Payment = "Payment";

    /// <summary>The label of what was paid for an order.</summary>
    public const string Paid = "Paid";

    /// <summary>The label of the promotion or access code that somebody came with.</summary>
    public const string Voucher = "Promotion code";

    /// <summary>The labels of all columns, in order.</summary>
    public static readonly IReadOnlyList<string> Labels =
    [
        Reference, "Status", "Given name", "Family name", "Given name (Latin)", "Family name (Latin)", "Name order", "E-mail", "Affiliation", "Country",
        "Language", "Ticket", "Options", "Badge role", "Dietary needs", "Access needs", "Note", "Registered at", "Cancelled at", "Badge printed at",
        "Order", Payment, "Currency", "Total", Paid, "To pay", Voucher,
        "Buyer given name", "Buyer family name", "Buyer e-mail", "Buyer language",
        "Billing kind", "Billing name", "Billing street", "Billing postal code", "Billing city", "Billing region", "Billing country", "Billing VAT number", "Purchase order", "Billing registration number", "Billing service code", "Billing e-mail",
        "Source",
    ];

    /// <summary>What the label of a column with answers begins with; the key of the question follows.</summary>
    public const string Answer = "Answer: ";

    /// <summary>The labels of all columns, in order, with those of the questions of an event at the end.</summary>
    internal static IReadOnlyList<string> LabelsWith(IEnumerable<Question> questions) => [.. Labels, .. questions.Select(question => Answer + question.Key)];

    /// <summary>The cells of one registration: text, or numbers for amounts of money.</summary>
    internal static object[] Cells(ExportedRegistration person, IEnumerable<Question> questions)
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
            Amount(person.TotalMinor), Amount(person.PaidMinor), Amount(person.TotalMinor - person.PaidMinor), person.Voucher ?? "",
            person.Buyer?.Name.Given ?? "", person.Buyer?.Name.Family ?? "", person.Buyer?.Email ?? "", person.Buyer?.Language ?? "",
            person.Billing?.Kind.ToString() ?? "", person.Billing?.Name ?? "", person.Billing?.Address.Street ?? "", person.Billing?.Address.PostalCode ?? "",
            person.Billing?.Address.City ?? "", person.Billing?.Address.Region ?? "", person.Billing?.Address.Country ?? "", person.Billing?.VatId ?? "",
            person.Billing?.PurchaseOrder ?? "", person.Billing?.RegistrationNumber ?? "", person.Billing?.ServiceCode ?? "", person.Billing?.Email ?? "",
            person.ImportKey ?? "",
            .. questions.Select(question => string.Join(question.Kind == QuestionKind.CompanionNames ? "\n" : ListSeparator, person.Answers[question.Key])),
        ];

        decimal Amount(long minor) => new Money(minor, person.Currency).Amount;
    }

    // ISO 8601 with the event's offset from UTC: people read local time, and programs still know the instant.
    private static string Moment(DateTime? utc, string timeZone) => utc is { } instant
        ? EventTime.WithOffset(instant, timeZone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
        : "";
}
