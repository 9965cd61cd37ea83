using EventsHub.Forms.Contracts;
using EventsHub.Forms.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Forms.Pages;

/// <summary>The questions of an event: their order, what is prepared, and putting it in use.</summary>
public sealed class QuestionsPage : FormPage
{
    [BindProperty]
    public FieldsForm Fields { get; set; } = new();

    public async Task OnGetAsync()
    {
        await LoadAsync();
        var fields = Form.Prepared.Fields;
        Fields = new() { Affiliation = fields.Affiliation, Country = fields.Country, Dietary = fields.Dietary, AccessNeeds = fields.AccessNeeds };
    }

    public Task<IActionResult> OnPostMoveAsync(string key, int position) => ChangeAsync(new MoveQuestion.Command(Event!.Code, key, position, Version), T["Moved."]);

    public Task<IActionResult> OnPostFieldsAsync() => ChangeAsync(
        new SaveStandardFields.Command(Event!.Code, new() { Affiliation = Fields.Affiliation, Country = Fields.Country, Dietary = Fields.Dietary, AccessNeeds = Fields.AccessNeeds }, Version), T["Saved."]);

    public Task<IActionResult> OnPostPutInUseAsync() => ChangeAsync(new PutFormInUse.Command(Event!.Code, Version), T["Whoever registers is asked this from now on."]);

    public Task<IActionResult> OnPostDiscardAsync() => ChangeAsync(new DiscardPreparedForm.Command(Event!.Code, Version), T["The form is again what people are asked."]);

    /// <summary>How something that every event knows of can be asked for.</summary>
    public IEnumerable<SelectListItem> Uses() =>
    [
        new(T["Who likes answers"], nameof(FieldUse.Optional)),
        new(T["Must be answered"], nameof(FieldUse.Required)),
        new(T["Is not asked"], nameof(FieldUse.Hidden)),
    ];

    /// <summary>On what a question depends, in words.</summary>
    public string Words(QuestionCondition condition) => condition.Terms.Select(term => term.Subject switch
    {
        ConditionSubject.Ticket => Either(term.Values.Select(code => Form.Tickets.FirstOrDefault(ticket => ticket.Code == code)?.Name ?? code)),
        ConditionSubject.Option => Either(term.Values.Select(code => Form.Options.FirstOrDefault(option => option.Code == code)?.Name ?? code)),
        _ => T["{0}: {1}", Form.Prepared.Find(term.Question!) is { } asked ? In(asked.Label) : term.Question!,
            term.Values.Count == 0 ? T["any answer"] : Either(term.Values.Select(value => AnswerOf(term.Question!, value)))].Value,
    }).Aggregate((first, second) => condition.Any ? T["{0} or {1}", first, second] : T["{0} and {1}", first, second]);

    private string AnswerOf(string question, string value) =>
        Form.Prepared.Find(question)?.Choices.FirstOrDefault(choice => choice.Key == value) is { } choice ? In(choice.Label) : value switch { "yes" => T["Yes"], "no" => T["No"], _ => value };

    private string Either(IEnumerable<string> names) => names.Aggregate((first, second) => T["{0} or {1}", first, second]);

    public sealed class FieldsForm
    {
        public FieldUse Affiliation { get; set; }

        public FieldUse Country { get; set; }

        public FieldUse Dietary { get; set; }

        public FieldUse AccessNeeds { get; set; }
    }
}
