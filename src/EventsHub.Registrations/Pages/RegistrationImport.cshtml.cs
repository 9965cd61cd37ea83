using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Import;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Registrations.Pages;

/// <summary>Imports registrations from a file, in steps: choose it, say what its columns mean, preview the result, import.</summary>
/// <remarks>Requests larger than elsewhere are accepted and buffered on disk, so that too large a file is reported beside its field.</remarks>
[RequestSizeLimit(LargestRead)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRead, ValueLengthLimit = CarriedFile.MaxLength)]
public sealed class RegistrationImportPage : AppPage
{
    public const int MostShown = 200;

    private const long LargestRead = 256 * 1024 * 1024;

    [BindProperty]
    public RegistrationImportForm Input { get; set; } = new();

    /// <summary>What was recognised in the file; null before one was chosen.</summary>
    public ReadImportFile.Result? Read { get; private set; }

    /// <summary>What the import would do or, once it is made, did.</summary>
    public ImportRegistrations.Result? Outcome { get; private set; }

    public ShowRegistrationChoices.Result Choices { get; private set; } = null!;

    /// <summary>True when settings were changed after the last preview, so that nothing was imported.</summary>
    public bool IsUnchecked { get; private set; }

    /// <summary>The rows shown, at most 200 for each outcome, those with errors first.</summary>
    public IEnumerable<ImportRegistrations.Row> Shown => Outcome!.Rows
        .GroupBy(row => row.Outcome)
        .OrderByDescending(kind => kind.Key == ImportOutcome.Refuse)
        .ThenBy(kind => kind.Key)
        .SelectMany(kind => kind.Take(MostShown));

    public Task OnGetAsync(string eventCode) => LoadAsync(eventCode);

    /// <summary>Takes the file and previews its import with the settings recognised.</summary>
    public async Task<IActionResult> OnPostAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        if (Input.File is not { Length: > 0 } file)
        {
            ModelState.AddModelError("Input.File", T["Choose a file."]);
            return Page();
        }

        if (file.Length > CarriedFile.MaxBytes)
        {
            ModelState.AddModelError("Input.File", T["The file is larger than {0} MB. Divide it into several files.", CarriedFile.MaxBytes / 1024 / 1024]);
            return Page();
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, HttpContext.RequestAborted);
        Input = new()
        {
            Carried = CarriedFile.Pack(content.ToArray()),
            FileName = CleanText.Line(file.FileName),
            DefaultTicket = Choices.Tickets is [var only] ? only.Code : null,
        };
        ModelState.Clear();
        return await CheckAsync(eventCode, content.ToArray(), isNew: true);
    }

    /// <summary>Previews the import with the settings chosen.</summary>
    public async Task<IActionResult> OnPostCheckAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        return CarriedFile.Unpack(Input.Carried) is { } content ? await CheckAsync(eventCode, content, isNew: false) : Lost();
    }

    /// <summary>Imports the file, unless settings were changed after the last preview.</summary>
    public async Task<IActionResult> OnPostApplyAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        if (CarriedFile.Unpack(Input.Carried) is not { } content)
        {
            return Lost();
        }

        if (Input.Checked != Input.Fingerprint())
        {
            IsUnchecked = true;
            return await CheckAsync(eventCode, content, isNew: false);
        }

        return await SendAsync(new ImportRegistrations.Command(eventCode, content, Input.Settings(), DryRun: false), done =>
        {
            Outcome = done;
            return Page();
        }, onRefused: async () => await ReadAsync(eventCode, content));
    }

    public IEnumerable<SelectListItem> FieldItems(ImportField chosen) =>
        Enum.GetValues<ImportField>().Select(field => new SelectListItem(FieldName(field), field.ToString(), field == chosen));

    public IEnumerable<SelectListItem> TicketItems(string? chosen) =>
        Choices.Tickets.Select(t => new SelectListItem(t.Name, t.Code, t.Code == chosen))
            .Append(new(T["Leave these people out"], RegistrationImportForm.TicketChoice.LeaveOut, chosen == RegistrationImportForm.TicketChoice.LeaveOut));

    public string SourceName() => Read!.Source switch
    {
        ImportSource.EventsHub => T["a list exported here"],
        ImportSource.PretixPositions => T["pretix, order positions"],
        ImportSource.PretixOrders => T["pretix, orders"],
        ImportSource.PretixImport => T["a file for pretix’s import"],
        ImportSource.AlfioAttendees => T["alf.io, attendees"],
        ImportSource.AlfioImport => T["a file for alf.io’s import"],
        ImportSource.Eventbrite => T["Eventbrite, attendees"],
        ImportSource.Indico => T["Indico, a list without a header"],
        _ => T["not recognised"],
    };

    public string SeparatorName() => Read!.Separator switch { ';' => T["semicolon"], '\t' => T["tab"], ',' => T["comma"], var other => other.ToString()! };

    public string OutcomeName(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Create => Outcome!.DryRun ? T["Will be added"] : T["Added"],
        ImportOutcome.Update => Outcome!.DryRun ? T["Will be updated"] : T["Updated"],
        ImportOutcome.Unchanged => T["Here already"],
        ImportOutcome.LeaveOut => T["Left out"],
        _ => T["Not imported"],
    };

    private string FieldName(ImportField field) => field switch
    {
        ImportField.SourceId => T["Identity in the other system"],
        ImportField.GivenName => T["Given name"],
        ImportField.FamilyName => T["Family name"],
        ImportField.FullName => T["Whole name (kept whole)"],
        ImportField.LatinGivenName => T["Given name in Latin letters"],
        ImportField.LatinFamilyName => T["Family name in Latin letters"],
        ImportField.LatinFullName => T["Whole name in Latin letters"],
        ImportField.NameOrder => T["Order of the name"],
        ImportField.Email => T["E-mail"],
        ImportField.BuyerEmail => T["E-mail of the buyer"],
        ImportField.BuyerGivenName => T["Given name of the buyer"],
        ImportField.BuyerFamilyName => T["Family or whole name of the buyer"],
        ImportField.BuyerLanguage => T["Language of mails to the buyer"],
        ImportField.BillingKind => T["Invoice: organisation or person"],
        ImportField.BillingName => T["Invoice: name"],
        ImportField.BillingStreet => T["Invoice: street address"],
        ImportField.BillingPostalCode => T["Invoice: postal code"],
        ImportField.BillingCity => T["Invoice: city"],
        ImportField.BillingRegion => T["Invoice: state or province"],
        ImportField.BillingCountry => T["Invoice: country"],
        ImportField.BillingVatId => T["Invoice: VAT number"],
        ImportField.PurchaseOrder => T["Invoice: purchase order number"],
        ImportField.BillingRegistrationNumber => T["Invoice: registration number"],
        ImportField.BillingServiceCode => T["Invoice: service code"],
        ImportField.BillingEmail => T["Invoice: e-mail"],
        ImportField.Affiliation => T["Institution"],
        ImportField.Country => T["Country"],
        ImportField.Language => T["Language of mails and ticket"],
        ImportField.Ticket => T["Ticket"],
        ImportField.Options => T["Options"],
        ImportField.BadgeRole => T["Role on the badge"],
        ImportField.Dietary => T["Dietary needs"],
        ImportField.AccessNeeds => T["Access needs"],
        ImportField.Note => T["Note of the staff"],
        ImportField.Status => T["Status"],
        ImportField.Paid => T["Paid, to compare"],
        ImportField.PaymentMethod => T["Way to pay, to compare"],
        ImportField.Voucher => T["Promotion or access code"],
        _ => T["Not imported"],
    };

    private async Task<IActionResult> CheckAsync(string eventCode, byte[] content, bool isNew)
    {
        if (!await ReadAsync(eventCode, content, isNew))
        {
            return Page();
        }

        Input.Checked = Input.Fingerprint();
        ModelState.Remove("Input.Checked");
        return await SendAsync(new ImportRegistrations.Command(eventCode, content, Input.Settings(), DryRun: true), outcome =>
        {
            Outcome = outcome;
            return Page();
        });
    }

    // Reads the file; false, with the reason beside the field, when it cannot be read.
    private async Task<bool> ReadAsync(string eventCode, byte[] content, bool isNew = false)
    {
        try
        {
            Read = await AskAsync(new ReadImportFile.Query(eventCode, content, Input.Settings()));
        }
        catch (DomainRuleException refused)
        {
            ModelState.AddModelError("Input.File", T[refused.Text, [.. refused.Args]]);
            Input.Carried = null;
            return false;
        }

        if (isNew)
        {
            Input.Existing = Read.Source == ImportSource.EventsHub ? ExistingPeople.Update : ExistingPeople.Keep;
        }

        Input.Columns = [.. Read.Columns.Select(column => column.Meaning)];
        Input.Tickets = [.. Read.UnknownTickets.Select(name => Input.Tickets.Find(t => t.Name == name) ?? new() { Name = name })];
        Input.Statuses = [.. Read.UnknownStatuses.Select(name => Input.Statuses.Find(s => s.Name == name) ?? new() { Name = name })];
        return true;
    }

    private PageResult Lost()
    {
        ModelState.AddModelError("Input.File", T["The file was lost on the way. Choose it again."]);
        return Page();
    }

    private async Task LoadAsync(string eventCode)
    {
        Choices = await AskAsync(new ShowRegistrationChoices.Query(eventCode));
        Trail.Add(new(T["Registrations"], $"~/events/{Event!.Code}/registrations"));
    }
}
