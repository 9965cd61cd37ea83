using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Tickets;
using MediatR;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Makes the ticket of a person's own registration as PDF; a cancelled registration has none.</summary>
public static class DownloadTicket
{
    [OpenToAll("The token is the permission.")]
    public sealed record Query(string EventCode, string Token) : IQuery<Result>, IForEvent;

    public sealed record Result(string FileName, byte[] Content);

    internal sealed class Handler(EventsHubDb db, TicketDocument document, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var id = await OwnLinks.RegistrationOfAsync(db, request.EventCode, request.Token, now, cancellationToken);
            var file = await RegistrationFile.ReadAsync(db, id, cancellationToken);
            file.Registration.MayEnter.Demand();
            return new(TicketDocument.FileName(file), await document.WriteAsync(file, cancellationToken));
        }
    }
}
