using System.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.OwnPage;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Shows a person's own registration: what was ordered, what is left to pay, the ticket, and the links to change or cancel it.</summary>
public sealed class OwnRegistrationPage : OwnPage
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnGetTicketAsync(string eventCode)
    {
        var ticket = await AskAsync(new DownloadTicket.Query(eventCode, Token));
        return File(ticket.Content, "application/pdf", ticket.FileName);
    }

    public async Task<IActionResult> OnGetCalendarAsync(string eventCode)
    {
        var calendar = await AskAsync(new DownloadCalendar.Query(eventCode, Token));
        return File(Encoding.UTF8.GetBytes(calendar.Content), "text/calendar; charset=utf-8", calendar.FileName);
    }

    public async Task<IActionResult> OnGetPaymentCodeAsync(string eventCode) =>
        Content(await AskAsync(new DownloadPaymentCode.Query(eventCode, Token)), "image/svg+xml");

    public bool IsConfirmed => Own.Status == RegistrationStatus.Confirmed;
}
