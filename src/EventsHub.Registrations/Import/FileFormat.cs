using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Export;

namespace EventsHub.Registrations.Import;

/// <summary>What the first row of a file tells: which program wrote it, whether the row is a header, and what each column holds.</summary>
internal sealed class FileFormat
{
    private static readonly Dictionary<string, ImportField> Meanings = new(StringComparer.Ordinal);

    static FileFormat()
    {
        Know(ImportField.GivenName, "Given name", "First name", "First names", "Forename", "Prénom", "Prénoms", "Vorname", "Nombre", "Nome",
            "Attendee name: Given name", "attendee_name_given_name");
        Know(ImportField.FamilyName, "Family name", "Last name", "Surname", "Nom de famille", "Nachname", "Familienname", "Apellidos", "Apellido", "Cognome",
            "Attendee name: Family name", "attendee_name_family_name");
        Know(ImportField.FullName, "Name", "Full name", "Attendee name", "Participant", "Nom", "Nom complet", "Nom et prénom", "attendee_name_full_name");
        Know(ImportField.LatinGivenName, "Given name (Latin)");
        Know(ImportField.LatinFamilyName, "Family name (Latin)");
        Know(ImportField.LatinFullName, "Name (Latin)", "Latin name", "Full name (Latin)", "Romanised name", "Romanized name", "Name in Latin letters", "Name in English", "English name", "Nom en lettres latines", "Name in lateinischer Schrift", "ローマ字", "英文姓名", "拼音", "영문 성명", "영문 이름", "الاسم بالأحرف اللاتينية", "الاسم بالإنجليزية");
        Know(ImportField.NameOrder, "Name order");
        Know(ImportField.Email, "E-mail", "E-mail address", "Mail", "Attendee email", "Courriel", "Adresse électronique", "Adresse e-mail", "Adresse mail", "Correo electrónico");
        Know(ImportField.Affiliation, "Affiliation", "Company", "Institution", "Organisation", "Organization", "Employer", "Attendee company", "Société",
            "Établissement", "Organisme", "Firma", "Entreprise");
        Know(ImportField.Country, "Country", "Country code", "Pays", "Land", "País", "Home country", "Attendee country");
        Know(ImportField.Language, "Language", "Lang", "Locale", "Langue", "Order locale");
        Know(ImportField.Ticket, "Ticket", "Ticket type", "Product", "Item", "Category", "Billet", "Type de billet", "Tarif");
        Know(ImportField.Options, "Options");
        Know(ImportField.BadgeRole, "Badge role");
        Know(ImportField.Dietary, "Dietary needs", "Dietary requirements", "Régime alimentaire");
        Know(ImportField.AccessNeeds, "Access needs", "Accessibility needs", "Besoins d’accessibilité");
        Know(ImportField.Note, "Note", "Notes", "Comment", "Order comment", "Remarque", "Remarques");
        Know(ImportField.Voucher, RegistrationColumns.Voucher);
        Know(ImportField.BuyerEmail, "Buyer e-mail");
        Know(ImportField.BuyerGivenName, "Buyer given name");
        Know(ImportField.BuyerFamilyName, "Buyer family name", "Buyer name", "Buyer");
        Know(ImportField.BuyerLanguage, "Buyer language");
        Know(ImportField.BillingKind, "Billing kind");
        Know(ImportField.BillingName, "Billing name");
        Know(ImportField.BillingStreet, "Billing street");
        Know(ImportField.BillingPostalCode, "Billing postal code");
        Know(ImportField.BillingCity, "Billing city");
        Know(ImportField.BillingRegion, "Billing region");
        Know(ImportField.BillingCountry, "Billing country");
        Know(ImportField.BillingVatId, "Billing VAT number");
        Know(ImportField.PurchaseOrder, "Purchase order");
        Know(ImportField.BillingRegistrationNumber, "Billing registration number", "SIRET");
        Know(ImportField.BillingServiceCode, "Billing service code", "Code service");
        Know(ImportField.BillingEmail, "Billing e-mail");
        Know(
            ImportField.Status, "Status", "Attendee status", "Statut", "State", "Registration status", "Registration state", "Order status", "Participation", "État", "État de l’inscription", "Zustand", "Anmeldestatus",
            "Estado", "Stato", "Состояние", "Статус", "状态", "狀態", "状態", "ステータス", "상태", "الحالة");
    }

    private FileFormat(ImportSource source, bool hasHeader, IReadOnlyList<ImportField> fields, bool isGuarded = false) =>
        (Source, HasHeader, Fields, IsGuarded) = (source, hasHeader, fields, isGuarded);

    public ImportSource Source { get; }

    public bool HasHeader { get; }

    public IReadOnlyList<ImportField> Fields { get; }

    /// <summary>True for CSV files exported here, in which an apostrophe keeps spreadsheets from reading cells as formulas; workbooks need none.</summary>
    public bool IsGuarded { get; }

    public static FileFormat Of(TableFile file)
    {
        var format = Of(file.Rows[0].Cells);
        return new(format.Source, format.HasHeader, format.Fields, format.Source == ImportSource.EventsHub && !file.IsWorkbook);
    }

    private static FileFormat Of(IReadOnlyList<string> first)
    {
        var labels = first.Select(Fold).ToList();
        var known = labels.Count(label => MeaningOf(label) != ImportField.Ignore);
        var source = SourceOf(labels);
        // A row with an e-mail address is a person, even if other cells look like labels.
        if (first.Any(cell => EmailAddress.IsPlausible(cell)) || source == ImportSource.Unknown && known == 0)
        {
            return WithoutHeader(first);
        }

        var fields = new ImportField[first.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            // Of two columns with the same label, the first is about the attendee: pretix repeats "Company" for the invoice.
            fields[i] = labels.IndexOf(labels[i]) == i ? MeaningOf(labels[i]) : ImportField.Ignore;
        }

        Adapt(source, labels, fields);
        return new(source, hasHeader: true, fields);
    }

    /// <summary>The same format, with other meanings for some columns.</summary>
    /// <exception cref="DomainRuleException">The file has no such column.</exception>
    public FileFormat With(IReadOnlyList<ColumnMeaning> meanings, IReadOnlyList<string> first)
    {
        var fields = Fields.ToArray();
        foreach (var meaning in meanings)
        {
            var index = meaning.Column.StartsWith('#') && int.TryParse(meaning.Column.AsSpan(1), out var number)
                ? number - 1
                : HasHeader ? first.Select(Fold).ToList().IndexOf(Fold(meaning.Column)) : -1;
            if (index < 0 || index >= fields.Length)
            {
                throw TableFile.Refuse("import.column", "There is no column “{0}” in this file.", meaning.Column);
            }

            fields[index] = meaning.Field;
        }

        return new(Source, HasHeader, fields, IsGuarded);
    }

    // Lists from Indico have first name, last name, affiliation, position, phone and e-mail, and no header.
    private static FileFormat WithoutHeader(IReadOnlyList<string> first)
    {
        if (first.Count == 6 && EmailAddress.IsPlausible(first[5]))
        {
            return new(ImportSource.Indico, hasHeader: false,
                [ImportField.GivenName, ImportField.FamilyName, ImportField.Affiliation, ImportField.Ignore, ImportField.Ignore, ImportField.Email]);
        }

        var email = first.ToList().FindIndex(cell => EmailAddress.IsPlausible(cell));
        return new(ImportSource.Unknown, hasHeader: false, [.. first.Select((_, i) => i == email ? ImportField.Email : ImportField.Ignore)]);
    }

    private static ImportSource SourceOf(List<string> labels)
    {
        bool Has(params string[] all) => Array.TrueForAll(all, label => labels.Contains(Fold(label)));
        return Has(RegistrationColumns.Reference, "Given name (Latin)", "Name order") ? ImportSource.EventsHub
            : Has("Event slug", "Order code", "Position ID") ? ImportSource.PretixPositions
            : Has("Event slug", "Order code") ? ImportSource.PretixOrders
            : labels.Exists(label => label.StartsWith("attendeename", StringComparison.Ordinal) && label != "attendeename") && Has("email") ? ImportSource.PretixImport
            : Has("ReservationID", "Category") ? ImportSource.AlfioAttendees
            : Has("Order #", "Attendee #") ? ImportSource.Eventbrite
            : Has("firstName", "lastName", "email", "lang", "reference") ? ImportSource.AlfioImport
            : ImportSource.Unknown;
    }

    private static void Adapt(ImportSource source, List<string> labels, ImportField[] fields)
    {
        void Mean(string label, ImportField field)
        {
            if (labels.IndexOf(Fold(label)) is >= 0 and var index)
            {
                fields[index] = field;
            }
        }

        // The "reference" in files for alf.io's import is no identity: whoever writes the file counts freely, so two lists may both begin with 1.
        switch (source)
        {
            case ImportSource.EventsHub:
                Mean(RegistrationColumns.Reference, ImportField.SourceId);
                Mean(RegistrationColumns.Paid, ImportField.Paid);
                Mean(RegistrationColumns.Payment, ImportField.PaymentMethod);
                break;
            case ImportSource.PretixPositions:
                Mean("Order code", ImportField.SourceId);
                Mean("Position ID", ImportField.SourceId);
                break;
            case ImportSource.PretixOrders:
                Mean("Order code", ImportField.SourceId);
                break;
            case ImportSource.AlfioAttendees:
                Mean("ID", ImportField.SourceId);
                break;
            case ImportSource.Eventbrite:
                Mean("Attendee #", ImportField.SourceId);
                break;
        }

        // Beside a given name, a column such as "Nom" or "Name" holds the family name, as in "Prénom, Nom" or "Vorname, Name".
        if (fields.Contains(ImportField.GivenName) && !fields.Contains(ImportField.FamilyName) && Array.IndexOf(fields, ImportField.FullName) is >= 0 and var family)
        {
            fields[family] = ImportField.FamilyName;
        }

        if (labels.Contains(Fold("Attendee email")))
        {
            Mean("Email", ImportField.BuyerEmail);
        }
    }

    private static ImportField MeaningOf(string label) => Meanings.GetValueOrDefault(label);

    private static void Know(ImportField field, params string[] labels)
    {
        foreach (var label in labels)
        {
            Meanings[Fold(label)] = field;
        }
    }

    // Labels are compared by letters and digits alone, so that "E-Mail", "email" and "E mail" are the same. "#" stays, since "Order #" is not "Order".
    private static string Fold(string label) => new([.. SearchText.Fold(label).Where(c => char.IsLetterOrDigit(c) || c == '#')]);
}
