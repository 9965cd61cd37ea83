using EventsHub.Mailings.Wording;
using EventsHub.Registrations.Contracts;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Mailings.Pages;

/// <summary>The form in which somebody writes the words of a mail that people get by themselves, with the mail as they get it.</summary>
public sealed class MailWordingPage : AppPage
{
    [BindProperty]
    public MailWordingForm Input { get; set; } = new();

    /// <summary>The code of the registration as which the mail is shown; null for who came last of those who would get it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    /// <summary>The language in which it is shown; null for that of the person.</summary>
    [BindProperty(SupportsGet = true)]
    public string? In { get; set; }

    public RegistrationMail Mail { get; private set; }

    public ShowMailWording.Result Found { get; private set; } = null!;

    public PreviewMailWording.Result Preview { get; private set; } = null!;

    /// <summary>The address of the page.</summary>
    public string Here => Url.Content($"~/events/{Event!.Code}/mailings/wording/{Mail}");

    public Task OnGetAsync() => LoadStoredAsync();

    public Task<IActionResult> OnPostAsync(string eventCode, string mail) =>
        DoAsync(new SaveMailWording.Command(eventCode, MailNames.InAddress(mail), Input.Wording, Input.Version), T["Saved. From now on people get it like this."], () => AddressOf(Person, In), LoadAsync);

    public Task<IActionResult> OnPostBuiltInAsync(string eventCode, string mail, int version) =>
        DoAsync(new UseBuiltInWords.Command(eventCode, MailNames.InAddress(mail), version), T["From now on people get the built-in text again."], () => Here, LoadStoredAsync);

    public Task<IActionResult> OnPostTryAsync(string eventCode, string mail, string person, string language)
    {
        (Person, In) = (person, language);
        return DoAsync(new TryMailWording.Command(eventCode, MailNames.InAddress(mail), person, language), T["A test is on its way to your address."], () => AddressOf(Person, In), LoadStoredAsync);
    }

    /// <summary>The address that shows the mail as somebody gets it, in a language.</summary>
    public string AddressOf(string? person, string? language) => $"{Here}{MailingPage.QueryOf(person, language)}#preview";

    private Task<IActionResult> DoAsync(IRequest<Unit> command, string said, Func<string> next, Func<Task> onRefused)
    {
        Mail = MailNames.InAddress((string)RouteData.Values["mail"]!);
        return SendAsync(
            command,
            _ =>
            {
                Flash(said);
                return Redirect(next());
            },
            onRefused: onRefused);
    }

    // The form as it is stored; what was typed in it stays when it is refused.
    private async Task LoadStoredAsync()
    {
        await LoadAsync();
        Input = new() { Wording = Found.Wording, Version = Found.Version };
    }

    private async Task LoadAsync()
    {
        Mail = MailNames.InAddress((string)RouteData.Values["mail"]!);
        Found = await AskAsync(new ShowMailWording.Query(Event!.Code, Mail));
        Preview = await AskAsync(new PreviewMailWording.Query(Event.Code, Mail, Person?.Trim().ToUpperInvariant() is { Length: > 0 } code ? code : null, In));
        Trail.Add(new(T["Mailings"], $"~/events/{Event.Code}/mailings"));
        Trail.Add(new(T["Mails about registrations"], $"~/events/{Event.Code}/mailings/wording"));
    }
}
