using EventsHub.Documents.Svg;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Tickets;
using MediatR;

namespace EventsHub.Registrations.OwnOrder;

/// <summary>Draws the QR code with which a banking app fills in the transfer of what is left to pay of an order.</summary>
public static class DownloadOrderPaymentCode
{
    [OpenToAll("The token is the permission.")]
    public sealed record Query(string EventCode, string Token) : IQuery<string>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await OrderLinks.OrderOfAsync(db, request.EventCode, request.Token, time.GetUtcNow().UtcDateTime, cancellationToken);
            var (@event, order) = await OrderFile.ReadAsync(db, id, cancellationToken);
            return TransferInstructions.Of(@event, order)?.SepaCode is { } payload ? QrSvg.Draw(payload) : throw new NotFoundException("payment");
        }
    }
}
