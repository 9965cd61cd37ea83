using EventsHub.Domain.Registrations;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace EventsHub.Application.Registrations;

/// <summary>The days of an event in the calendar of somebody who attends it. Its UID never changes, so that a later file moves or strikes out the
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
        var entry = new CalendarEvent
        {
            Uid = $"registration-{registration.Id:N}@eventshub",
            Sequence = file.Version,
            DtStamp = new CalDateTime(registration.CancelledAt ?? registration.RegisteredAt, "UTC"),
            Start = new CalDateTime(@event.StartsOn),
            End = new CalDateTime(@event.EndsOn.AddDays(1)),
            Summary = file.In(@event.Name),
            Location = string.Join(", ", place.Where(part => part.Length > 0)),
            Description = $"{texts["Reference"]}: {registration.Code}",
            Status = isCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = TransparencyType.Transparent,
        };
        var calendar = new Calendar { Method = isCancelled ? CalendarMethods.Cancel : CalendarMethods.Publish, ProductId = "-//EventsHub//EventsHub//EN" };
        calendar.Events.Add(entry);
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
