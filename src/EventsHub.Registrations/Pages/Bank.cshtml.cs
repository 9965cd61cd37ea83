using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Banking;
using EventsHub.Registrations.Domain;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Registrations.Pages;

/// <summary>The bank statements of the host, and the steps to take in another: choose the file, look at what it says, take it in.</summary>
[RequestSizeLimit(LargestRead)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRead, ValueLengthLimit = CarriedFile.MaxLength)]
public sealed class BankPage : AppPage
{
    private const long LargestRead = 256 * 1024 * 1024;

    [BindProperty]
    public BankImportForm Input { get; set; } = new();

    /// <summary>The page of the list, beginning with 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ListStatements.Result Found { get; private set; } = null!;

    /// <summary>What the file would bring; null before one was chosen.</summary>
    public ImportStatement.Result? Outcome { get; private set; }

    /// <summary>The columns of a table; null before a file was chosen.</summary>
    public ReadBankTable.Result? Table { get; private set; }

    public string TimeZone { get; private set; } = "";

    public bool AsksForAccount => Outcome?.Statements.Any(s => !s.IsOurs) == true || Input.IsOurAccount;

    public async Task OnGetAsync()
    {
        Found = await AskAsync(new ListStatements.Query(Math.Max(1, P)));
        TimeZone = (await AskAsync(new FindHostDefaults.Query())).TimeZone;
    }

    /// <summary>Takes the file and shows what it says.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.File is not { Length: > 0 } file)
        {
            ModelState.AddModelError("Input.File", T["Choose a file."]);
            await OnGetAsync();
            return Page();
        }

        var content = await Uploads.ReadAsync(file, CarriedFile.MaxBytes, HttpContext.RequestAborted);
        Input = new() { Carried = content.Length > CarriedFile.MaxBytes ? null : CarriedFile.Pack(content), FileName = CleanText.Line(file.FileName) };
        ModelState.Clear();
        return await CheckAsync(content);
    }

    /// <summary>Shows what the file says with other meanings of its columns.</summary>
    public async Task<IActionResult> OnPostCheckAsync() => CarriedFile.Unpack(Input.Carried) is { } content ? await CheckAsync(content) : await LostAsync();

    /// <summary>Takes the statements in.</summary>
    public async Task<IActionResult> OnPostApplyAsync()
    {
        if (CarriedFile.Unpack(Input.Carried) is not { } content)
        {
            return await LostAsync();
        }

        return await SendAsync(new ImportStatement.Command(content, Input.FileName ?? "", Input.Settings(), DryRun: false), taken =>
        {
            Flash(taken.New == 0 ? T["All of it was here already. Nothing was taken in twice."] : T.Count(taken.New, "{0} line is taken in.", "{0} lines are taken in."));
            return taken.Statements.Select(s => s.Id).OfType<Guid>().ToList() is [var only] ? LocalRedirect(Url.Content($"~/bank/lines?statement={only}")) : LocalRedirect(Url.Content("~/bank"));
        }, onRefused: () => CheckAsync(content));
    }

    public IEnumerable<SelectListItem> FieldItems(BankField chosen) => Enum.GetValues<BankField>().Select(field => new SelectListItem(T.Name(field), field.ToString(), field == chosen));

    private async Task<IActionResult> CheckAsync(byte[] content)
    {
        await OnGetAsync();
        try
        {
            Table = await AskAsync(new ReadBankTable.Query(content, Input.Settings()));
            Input.Columns = [.. Table.Columns.Select(column => column.Field)];
        }
        catch (DomainRuleException refused)
        {
            ModelState.AddModelError("Input.File", T[refused.Text, [.. refused.Args]]);
            Input.Carried = null;
            return Page();
        }

        try
        {
            Outcome = await AskAsync(new ImportStatement.Command(content, Input.FileName ?? "", Input.Settings(), DryRun: true));
        }
        catch (DomainRuleException refused)
        {
            // The columns are shown, to say what they mean.
            ModelState.AddModelError("Input.File", T[refused.Text, [.. refused.Args]]);
            Input.Carried = Table.Columns.Count > 0 ? Input.Carried : null;
        }

        return Page();
    }

    private async Task<IActionResult> LostAsync()
    {
        ModelState.AddModelError("Input.File", T["The file was lost on the way. Choose it again."]);
        await OnGetAsync();
        return Page();
    }
}
