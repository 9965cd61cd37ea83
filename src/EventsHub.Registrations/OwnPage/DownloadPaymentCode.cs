using EventsHub.Documents.Svg;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Tickets;
using MediatR;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Draws the QR code that banking apps read what is owed from.</summary>
public static class DownloadPaymentCode
{
    /// <summary>Asks by the token of the person's link.</summary>
    [OpenToAll("The token is the permission.")]
    public sealed record Query(string EventCode, string Token) : IQuery<string>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var id = await OwnLinks.RegistrationOfAsync(db, request.EventCode, request.Token, now, cancellationToken);
            var file = await RegistrationFile.ReadAsync(db, id, cancellationToken);
            return TransferInstructions.Of(file.Event, file.Order)?.SepaCode is { } payload ? QrSvg.Draw(payload) : throw new NotFoundException("payment");
        }
    }
}
