using EventsHub.Forms.Contracts;
using EventsHub.Forms.Editing;
using EventsHub.Kernel.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Forms.Pages;

/// <summary>Adds a question to the form of an event, changes one, or takes it out.</summary>
public sealed class EditQuestionPage : FormPage
{
    private const int RowsOfCondition = 3;

    [BindProperty]
    public QuestionForm Input { get; set; } = new();

    /// <summary>The key of the question in the page's address; null on the page that adds one.</summary>
    [FromRoute(Name = "key")]
    public string? RouteKey { get; set; }

    public bool IsNew => RouteKey is null;

    /// <summary>True when people have been asked it, so that its kind stays.</summary>
    public bool IsAsked => RouteKey is not null && Form.InUse.Content.Find(RouteKey) is not null;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        if (!IsNew)
        {
            Input = QuestionForm.Of(Form.Prepared.Find(RouteKey!) ?? throw new NotFoundException("question"), Form.Languages);
        }

        AddRows();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        Trail.Clear();
        return await SendAsync(new SaveQuestion.Command(Event!.Code, RouteKey, Input.ToQuestion(Form.Languages[0]), Version), _ =>
        {
            Flash(T["Saved. Put the form in use when all is ready."]);
            return LocalRedirect(Url.Content(List));
        }, onRefused: async () =>
        {
            await LoadAsync();
            AddRows();
        });
    }

    public Task<IActionResult> OnPostDeleteAsync() => SendAsync(new RemoveQuestion.Command(Event!.Code, RouteKey!, Version), _ =>
    {
        Flash(T["The question is out of the form. Put the form in use, and nobody is asked it any more."]);
        return LocalRedirect(Url.Content(List));
    }, prefix: "", onRefused: OnGetAsync);

    public IEnumerable<SelectListItem> Kinds() => Enum.GetValues<QuestionKind>().Select(kind => new SelectListItem(NameOf(kind), kind.ToString()));

    public IEnumerable<SelectListItem> Audiences() => Enum.GetValues<AnswerAudience>().Select(audience => new SelectListItem(NameOf(audience), audience.ToString()));

    public IEnumerable<SelectListItem> OptionChoices() => Form.Options.Select(option => new SelectListItem(option.Name, option.Code));

    /// <summary>On what the question can depend: tickets, options, and the answers to questions before it.</summary>
    public IEnumerable<SelectListItem> TermChoices()
    {
        var (tickets, options) = (new SelectListGroup { Name = T["Ticket"] }, new SelectListGroup { Name = T["Option"] });
        foreach (var ticket in Form.Tickets)
        {
            yield return new(ticket.Name, QuestionForm.TermOf(ConditionSubject.Ticket, null, ticket.Code)) { Group = tickets };
        }

        foreach (var option in Form.Options)
        {
            yield return new(option.Name, QuestionForm.TermOf(ConditionSubject.Option, null, option.Code)) { Group = options };
        }

        foreach (var question in Form.Prepared.Questions.TakeWhile(question => question.Key != RouteKey))
        {
            var group = new SelectListGroup { Name = In(question.Label) };
            yield return new(T["any answer"], QuestionForm.TermOf(ConditionSubject.Answer, question.Key, "")) { Group = group };
            foreach (var (name, value) in question.HasChoices ? question.Choices.Select(choice => (In(choice.Label), choice.Key))
                : question.Kind == QuestionKind.YesNo ? [(T["Yes"].Value, "yes"), (T["No"].Value, "no")] : [])
            {
                yield return new(name, QuestionForm.TermOf(ConditionSubject.Answer, question.Key, value)) { Group = group };
            }
        }
    }

    private void AddRows()
    {
        while (Input.Terms.Count < RowsOfCondition || Input.Terms[^1] is { Length: > 0 })
        {
            Input.Terms.Add(null);
        }
    }
}
