using System.Text;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Tickets;

/// <summary>A calendar file with the days of an event, for somebody registered. Its UID never changes, so that a later file changes or cancels the
/// entry instead of adding a second one.</summary>
internal static class CalendarEntry
{
    public const string ContentType = "text/calendar; charset=utf-8";

    public static string FileName(RegistrationFile file) => $"{file.Event.Code}.ics";

    public static string Of(RegistrationFile file, Texts texts)
    {
        var (@event, _, registration) = file;
        string[] place = [file.In(@event.Venue.Name), @event.Venue.Address.ReplaceLineEndings(", "), @event.Venue.City];
        var isCancelled = registration.Status == RegistrationStatus.Cancelled;
        var calendar = new CalendarFile("EventsHub", isCancelled ? CalendarFile.Cancel : CalendarFile.Publish);
        calendar.BeginEntry(
            $"registration-{registration.Id:N}@eventshub", file.Version, registration.CancelledAt ?? registration.RegisteredAt, isCancelled ? "CANCELLED" : "CONFIRMED");
        calendar.Day("DTSTART", @event.StartsOn);
        calendar.Day("DTEND", @event.EndsOn.AddDays(1));
        calendar.Text("SUMMARY", file.In(@event.Name));
        calendar.Text("LOCATION", string.Join(", ", place.Where(part => part.Length > 0)));
        calendar.Text("DESCRIPTION", $"{texts["Reference"]}: {registration.Code}");
        calendar.Raw("TRANSP", "TRANSPARENT");
        calendar.EndEntry();
        return Encoding.UTF8.GetString(calendar.End());
    }
}
