using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Desk;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

public sealed class NewRegistrationPage : RegistrationFormPage
{
    public async Task OnGetAsync(string eventCode)
    {
        await LoadChoicesAsync(eventCode);
        Input = new()
        {
            SubmissionId = Guid.NewGuid(),
            Language = Choices.Languages.Contains(Languages.Current) ? Languages.Current : Choices.Languages[0],
            TicketType = Choices.Tickets.FirstOrDefault(t => !t.IsHidden && t.Left != 0)?.Code ?? "",
        };
    }

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        WithIdOfContent(new(
            eventCode, Input.SubmissionId, Input.Person, Input.TicketType, Input.Options, Input.PaymentMethod, Input.BillTo, Input.Language,
            Input.BadgeRole, Input.Note, Input.Notify, Input.Buyer, new(Input.Answers), Input.Voucher)),
        added =>
        {
            Flash(T["{0} is registered.", Input.Person.ToName().Native]);
            return Redirect(Url.Content($"~/events/{eventCode}/registrations/{added.Code}"));
        },
        onRefused: () => LoadChoicesAsync(eventCode));

    private static AddRegistration.Command WithIdOfContent(AddRegistration.Command command) => command with { SubmissionId = Submission.IdOf(command.SubmissionId, command.Content) };
}
