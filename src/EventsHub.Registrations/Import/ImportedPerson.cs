using System.Security.Cryptography;
using System.Text;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;

namespace EventsHub.Registrations.Import;

/// <summary>What one row of a file says about a person. Names stay as the file has them, except for control characters and surplus blanks.</summary>
internal sealed class ImportedPerson
{
    private ImportedPerson(int line) => Line = line;

    public int Line { get; }

    /// <summary>The person's id in the program that wrote the file; empty when there is none.</summary>
    public string SourceId { get; private init; } = "";

    public AttendeeInput Person { get; private init; } = new();

    /// <summary>The language of mails; null when the file names none, or one that is not offered.</summary>
    public string? Language { get; private init; }

    /// <summary>Who pays; null when the file names nobody, so that new people pay themselves.</summary>
    public BuyerInput? Buyer { get; private init; }

    /// <summary>Whom the invoice is made out to; null when the file says nothing about it.</summary>
    public BillingInput? BillTo { get; private init; }

    public string Ticket { get; private init; } = "";

    public IReadOnlyList<string> Options { get; private init; } = [];

    /// <summary>Which part of the name comes first; null when the file does not say.</summary>
    public NameOrder? NameOrder { get; private init; }

    /// <summary>What was paid for the order, as the file has it; empty when it does not say.</summary>
    public string Paid { get; private init; } = "";

    /// <summary>How the order is paid, as the file names it; empty when it does not.</summary>
    public string PaymentMethod { get; private init; } = "";

    /// <summary>The promotion or access code, as the file has it; empty when there is none.</summary>
    public string Voucher { get; private init; } = "";

    public string? BadgeRole { get; private init; }

    public string? Note { get; private init; }

    /// <summary>What the file calls the status of the person, in each column that says so; empty when it does not.</summary>
    public IReadOnlyList<string> Statuses { get; private init; } = [];

    /// <summary>The country as the file names it, when it was not recognised; else null.</summary>
    public string? UnknownCountry { get; private init; }

    /// <summary>The key by which a second import from the same program recognises the person.</summary>
    public string KeyIn(ImportSource source) => SourceId.Length > 0 && source != ImportSource.Unknown
        ? Cut(KeyPrefix(source) + SourceId, 200)
        : $"person:{PersonKey(Person.Email, Person.ToName())}";

    /// <summary>True when the file says in any column that the person does not attend.</summary>
    public bool IsAbsentBy(ImportSettings settings) => Statuses.Any(status => StatusWords.Attends(status, settings.Statuses) == false);

    /// <summary>The first status of which nobody knows whether such people attend; null when there is none.</summary>
    public string? UnknownStatusBy(ImportSettings settings) => IsAbsentBy(settings) ? null : Statuses.FirstOrDefault(status => StatusWords.Attends(status, settings.Statuses) is null);

    public static string KeyPrefix(ImportSource source) => $"{source.ToString().ToLowerInvariant()}:";

    /// <summary>The key by which people without an id are compared: a hash of address and name.</summary>
    public static string PersonKey(string email, PersonName name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{EmailAddress.Normalize(email)}\n{SearchText.Fold(name.Family)}\n{SearchText.Fold(name.Given)}")))[..32];

    public static ImportedPerson Of(TableRow row, FileFormat format)
    {
        var cells = row.Cells.Zip(format.Fields).Where(cell => cell.Second != ImportField.Ignore)
            .ToLookup(cell => cell.Second, cell => CleanText.Lines(format.IsGuarded ? SpreadsheetText.Unguard(cell.First) : cell.First));
        string First(ImportField field) => cells[field].FirstOrDefault(text => text.Length > 0) ?? "";
        string? FirstOrNull(ImportField field) => First(field) is { Length: > 0 } text ? text : null;

        var (given, family) = (First(ImportField.GivenName), First(ImportField.FamilyName));
        NameOrder? order = First(ImportField.NameOrder) is not { Length: > 0 } said ? null
            : said.StartsWith("family", StringComparison.OrdinalIgnoreCase) ? Kernel.People.NameOrder.FamilyFirst : Kernel.People.NameOrder.GivenFirst;
        var country = First(ImportField.Country);
        var countryCode = country.Length == 0 ? "" : CountryNames.CodeOf(country);
        var billingCountry = First(ImportField.BillingCountry);
        var billingCode = billingCountry.Length == 0 ? "" : CountryNames.CodeOf(billingCountry);
        BillingInput billTo = new()
        {
            Kind = First(ImportField.BillingKind).StartsWith("person", StringComparison.OrdinalIgnoreCase) ? PartyKind.Person : PartyKind.Organisation,
            Name = First(ImportField.BillingName),
            Address = new()
            {
                Street = First(ImportField.BillingStreet),
                PostalCode = First(ImportField.BillingPostalCode),
                City = First(ImportField.BillingCity),
                Region = First(ImportField.BillingRegion),
                Country = billingCode ?? "",
            },
            VatId = First(ImportField.BillingVatId),
            PurchaseOrder = First(ImportField.PurchaseOrder),
            RegistrationNumber = First(ImportField.BillingRegistrationNumber),
            ServiceCode = First(ImportField.BillingServiceCode),
            Email = First(ImportField.BillingEmail),
        };
        return new(row.Line)
        {
            SourceId = string.Join('-', cells[ImportField.SourceId].Where(text => text.Length > 0)),
            Person = new()
            {
                Given = given.Length + family.Length > 0 ? given : First(ImportField.FullName),
                Family = family,
                LatinGiven = First(ImportField.LatinGivenName).Length + First(ImportField.LatinFamilyName).Length > 0 ? First(ImportField.LatinGivenName) : First(ImportField.LatinFullName),
                LatinFamily = First(ImportField.LatinFamilyName),
                NameOrder = order ?? Kernel.People.NameOrder.GivenFirst,
                Email = FirstOrNull(ImportField.Email) ?? First(ImportField.BuyerEmail),
                Affiliation = CleanText.Line(First(ImportField.Affiliation)),
                Country = countryCode ?? "",
                Dietary = FirstOrNull(ImportField.Dietary),
                AccessNeeds = FirstOrNull(ImportField.AccessNeeds),
            },
            NameOrder = order,
            Paid = First(ImportField.Paid),
            PaymentMethod = First(ImportField.PaymentMethod),
            Language = KnownOrNull(First(ImportField.Language)),
            Voucher = First(ImportField.Voucher),
            Ticket = CleanText.Line(First(ImportField.Ticket)),
            Options = First(ImportField.Options).Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            BadgeRole = CleanText.LineOrNull(First(ImportField.BadgeRole)),
            Note = FirstOrNull(ImportField.Note),
            Statuses = [.. cells[ImportField.Status].Select(CleanText.Line).Where(text => text.Length > 0 && !IsUnpaidIn(format.Source, text))],
            UnknownCountry = countryCode is null ? country : billingCode is null ? billingCountry : null,
            Buyer = First(ImportField.BuyerGivenName).Length + First(ImportField.BuyerFamilyName).Length == 0 ? null : new()
            {
                Given = First(ImportField.BuyerGivenName),
                Family = First(ImportField.BuyerFamilyName),
                Email = First(ImportField.BuyerEmail),
                Language = KnownOrNull(First(ImportField.BuyerLanguage)),
            },
            BillTo = billTo.IsBlank ? null : billTo,
        };
    }

    // An order that is to be paid is pending for pretix, and its people have their places.
    private static bool IsUnpaidIn(ImportSource source, string status) => source is ImportSource.PretixOrders or ImportSource.PretixPositions && SearchText.Fold(status) is "pending" or "n";

    private static string? KnownOrNull(string cell) => cell.Split('-', '_')[0].ToLowerInvariant() is var language && Languages.IsKnown(language) ? language : null;

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
