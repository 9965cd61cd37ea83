using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Tickets;
using MediatR;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Makes a calendar file with the days of the event, for a person's own registration.</summary>
public static class DownloadCalendar
{
    [OpenToAll("The token is the permission.")]
    public sealed record Query(string EventCode, string Token) : IQuery<Result>, IForEvent;

    /// <summary>The calendar file (iCalendar, RFC 5545).</summary>
    public sealed record Result(string FileName, string Content);

    internal sealed class Handler(EventsHubDb db, Texts texts, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var id = await OwnLinks.RegistrationOfAsync(db, request.EventCode, request.Token, now, cancellationToken);
            var file = await RegistrationFile.ReadAsync(db, id, cancellationToken);
            return new(CalendarEntry.FileName(file), CalendarEntry.Of(file, texts, now));
        }
    }
}
