using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using MediatR;

namespace EventsHub.Kernel.Operations;

/// <summary>Checks the consistency of everything stored, in all modules.</summary>
public static class VerifyStorage
{
    /// <summary>Runs all storage checks and returns their findings. Changes nothing.</summary>
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
