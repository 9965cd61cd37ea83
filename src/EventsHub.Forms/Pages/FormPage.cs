using EventsHub.Forms.Contracts;
using EventsHub.Forms.Editing;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Text;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Forms.Pages;

/// <summary>The base of the pages on which organisers compose the form of an event.</summary>
public abstract class FormPage : AppPage
{
    /// <summary>The version of the form that the page shows, so that a change made in between is not overwritten.</summary>
    [BindProperty]
    public int? Version { get; set; }

    /// <summary>The form as it is prepared and as people are asked it.</summary>
    public ShowForm.Result Form { get; private set; } = null!;

    /// <inheritdoc/>
    protected override Permission? ToChange => Permission.ManageEvents;

    /// <summary>The address of the list of questions.</summary>
    public string List => $"~/events/{Event!.Code}/questions";

    /// <summary>A text of the event in the current language, or else in its main one.</summary>
    public string In(LocalizedText text) => text.In(Languages.Current, Form.Languages[0]);

    /// <summary>What a kind of question is called.</summary>
    public string NameOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Text => T["One line"],
        QuestionKind.LongText => T["Several lines"],
        QuestionKind.Number => T["A number"],
        QuestionKind.Date => T["A day"],
        QuestionKind.YesNo => T["Yes or no"],
        QuestionKind.OneOf => T["One of several answers"],
        QuestionKind.SeveralOf => T["Several of the answers"],
        QuestionKind.Country => T["A country"],
        QuestionKind.Phone => T["A telephone number"],
        QuestionKind.Address => T["A postal address"],
        QuestionKind.CompanionCount => T["Number of people who come along"],
        QuestionKind.CompanionNames => T["Names of people who come along"],
        _ => T["Agreeing to something"],
    };

    /// <summary>Who sees an answer.</summary>
    public string NameOf(AnswerAudience audience) => audience switch
    {
        AnswerAudience.Viewers => T["Everybody who sees registrations"],
        AnswerAudience.Staff => T["Whoever may change registrations"],
        _ => T["Organisers only"],
    };

    /// <summary>Reads the form, and shows the way to the page.</summary>
    protected async Task LoadAsync()
    {
        Form = await AskAsync(new ShowForm.Query(Event!.Code));
        Version ??= Form.Version;
        Trail.Add(new(T["Events"], "~/events"));
        Trail.Add(new(Event.Name, $"~/events/{Event.Code}"));
    }

    /// <summary>Sends a change, and returns to the list.</summary>
    protected Task<IActionResult> ChangeAsync<TResult>(IRequest<TResult> command, string said) => SendAsync(command, _ =>
    {
        Flash(said);
        return LocalRedirect(Url.Content(List));
    }, prefix: "", onRefused: LoadAsync);
}
