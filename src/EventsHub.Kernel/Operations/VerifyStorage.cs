using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using MediatR;

namespace EventsHub.Kernel.Operations;

/// <summary>An operator asks whether what is stored agrees with itself, in every module.</summary>
public static class VerifyStorage
{
    /// <summary>Runs every check. Changes nothing.</summary>
    [RequiresPermission(Permission.Operate)]
    public sealed record Query : IQuery<IReadOnlyList<StorageFinding>>;

    internal sealed class Handler(IEnumerable<IStorageCheck> checks) : IRequestHandler<Query, IReadOnlyList<StorageFinding>>
    {
        public async Task<IReadOnlyList<StorageFinding>> Handle(Query query, CancellationToken cancellationToken)
        {
            List<StorageFinding> findings = [];
            foreach (var check in checks)
            {
                findings.AddRange(await check.CheckAsync(cancellationToken));
            }

            return findings;
        }
    }
}
