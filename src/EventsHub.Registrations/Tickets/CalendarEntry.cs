using System.Text;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Tickets;

/// <summary>A calendar file with the days of an event, for somebody registered. Its UID never changes, so that a later file changes or cancels the
/// entry instead of adding a second one.</summary>
internal static class CalendarEntry
{
    public static string FileName(RegistrationFile file) => $"{file.Event.Code}.ics";

    /// <summary>The media type, which names the method as the file does (RFC 5545, section 8.1); without it mail programs do not offer to take the entry over.</summary>
    public static string ContentTypeOf(RegistrationFile file) => $"text/calendar; method={MethodOf(file)}; charset=utf-8";

    private static string MethodOf(RegistrationFile file) => file.Registration.Status == RegistrationStatus.Cancelled ? CalendarFile.Cancel : CalendarFile.Publish;

    /// <param name="file">The registration.</param>
    /// <param name="texts">Translations.</param>
    /// <param name="now">The time at which the file is made (UTC), which is its DTSTAMP.</param>
    public static string Of(RegistrationFile file, Texts texts, DateTime now)
    {
        var (@event, _, registration) = file;
        string[] place = [file.In(@event.Venue.Name), @event.Venue.Address.ReplaceLineEndings(", "), @event.Venue.City];
        var isCancelled = registration.Status == RegistrationStatus.Cancelled;
        var calendar = new CalendarFile("EventsHub", MethodOf(file));
        // Changes of the registration and of the event both make a later entry.
        calendar.BeginEntry($"registration-{registration.Id:N}@eventshub", file.Version + @event.Version, now, isCancelled ? "CANCELLED" : "CONFIRMED");
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
