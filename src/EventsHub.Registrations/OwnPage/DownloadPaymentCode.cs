using EventsHub.Documents.Svg;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Tickets;
using MediatR;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Draws, as SVG, the QR code from which banking apps fill in the transfer of what is left to pay.</summary>
public static class DownloadPaymentCode
{
    [OpenToAll("The token is the permission.")]
    public sealed record Query(string EventCode, string Token) : IQuery<string>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var id = await OwnLinks.RegistrationOfAsync(db, request.EventCode, request.Token, now, cancellationToken);
            var file = await RegistrationFile.ReadAsync(db, id, cancellationToken);
            return file.Order.IsOrderedBy(file.Registration) && TransferInstructions.Of(file.Event, file.Order)?.SepaCode is { } payload ? QrSvg.Draw(payload) : throw new NotFoundException("payment");
        }
    }
}
