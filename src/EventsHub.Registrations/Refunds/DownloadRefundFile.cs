using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Refunds;

/// <summary>The file of a run for the bank (pain.001.001.09), as long as it is on its way.</summary>
public static class DownloadRefundFile
{
    /// <param name="RunId">Id of the run.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Query(Guid RunId) : IQuery<Result>;

    /// <param name="Content">The file.</param>
    /// <param name="FileName">A name for it.</param>
    public sealed record Result(byte[] Content, string FileName);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var run = await db.RefundRuns().AsNoTracking().Include(r => r.Refunds.OrderBy(x => x.EndToEndId)).FirstOrDefaultAsync(r => r.Id == query.RunId, cancellationToken) ?? throw new NotFoundException("refund-run");
            return run.State != RefundRunState.Ordered
                ? throw new DomainRuleException("refund.closed", "This run is closed already.")
                : new(CreditTransferFile.Write(run, (await db.HostAsync(run.HostId, cancellationToken)).Name), $"{run.Number}.xml");
        }
    }
}
