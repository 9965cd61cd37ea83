using EventsHub.Registrations.Desk;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>The form by which staff change the details, ticket and options of a registration.</summary>
public sealed class EditRegistrationPage : RegistrationFormPage
{
    [BindProperty(SupportsGet = true, Name = "code")]
    public string Code { get; set; } = "";

    public string Name { get; private set; } = "";

    public async Task OnGetAsync(string eventCode)
    {
        var found = await LoadAsync(eventCode);
        Input = new()
        {
            Person = found.Person,
            TicketType = found.Ticket,
            Options = [.. found.Options],
            Language = found.Language,
            BadgeRole = found.BadgeRole,
            Note = found.Note,
            Buyer = found.Order.IsBuyer ? new() : found.Order.Buyer,
            BillTo = found.Order.BillTo ?? new(),
            Answers = found.Answers.ToDictionary(),
            Version = found.Version,
        };
    }

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new EditRegistration.Command(
            eventCode, Code, Input.Version, Input.Person, Input.TicketType, Input.Options, Input.Language, Input.BadgeRole, Input.Note, Input.Notify,
            Input.Buyer, Input.BillTo, new(Input.Answers)),
        _ =>
        {
            Flash(T["Saved."]);
            return Redirect(Url.Content($"~/events/{eventCode}/registrations/{Code}"));
        },
        onRefused: () => LoadAsync(eventCode));

    private async Task<ShowRegistration.Result> LoadAsync(string eventCode)
    {
        var found = await AskAsync(new ShowRegistration.Query(eventCode, Code));
        Name = found.Name;
        await LoadChoicesAsync(eventCode);
        Trail.Add(new(found.Name, $"~/events/{Event!.Code}/registrations/{found.Code}"));
        return found;
    }
}
