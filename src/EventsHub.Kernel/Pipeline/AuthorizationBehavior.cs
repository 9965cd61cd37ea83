using System.Reflection;
using EventsHub.Kernel.Access;
using MediatR;

namespace EventsHub.Kernel.Pipeline;

/// <summary>Lets a request through only when its sender has the permission that the request declares; a request that declares none is refused. Runs
/// before validation, so that strangers cannot learn anything from validation messages.</summary>
public sealed class AuthorizationBehavior<TRequest, TResult>(ICurrentUser user, IAccess access)
    : IPipelineBehavior<TRequest, TResult> where TRequest : IRequest<TResult>
{
    private static readonly RequiresPermissionAttribute? Required = typeof(TRequest).GetCustomAttribute<RequiresPermissionAttribute>();
    private static readonly bool IsOpen = typeof(TRequest).IsDefined(typeof(OpenToAllAttribute));
    private static readonly bool IsForSignedIn = typeof(TRequest).IsDefined(typeof(SignedInAttribute));

    /// <inheritdoc/>
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        // A key is for the work it was made for, and not for the account of its maker.
        var allowed = IsOpen
            || IsForSignedIn && (user.Id is not null && user.KeyId is null || user.IsOperator)
            || Required is not null && await access.MayAsync(Required.Permission, TargetOf(request, Required), cancellationToken);
        if (allowed)
        {
            return await next();
        }

        // Leaders of other trips hear the same of this one as of a code that no trip has.
        if (request is IForTrip && Required is not null && await access.MayAsync(Required.Permission, AccessTarget.Anywhere, cancellationToken))
        {
            throw new NotFoundException("trip");
        }

        throw new ForbiddenException(user.Id is not null);
    }

    private static AccessTarget TargetOf(TRequest request, RequiresPermissionAttribute required) => request switch
    {
        IForTrip trip => required.Anywhere ? AccessTarget.TripOrNew(trip.TripCode) : AccessTarget.Trip(trip.TripCode),
        IForEvent and IForSeries => AccessTarget.EventOrNew(((IForEvent)request).EventCode, ((IForSeries)request).Series),
        IForEvent one => AccessTarget.Event(one.EventCode),
        IForSeries made => AccessTarget.NewEvent(made.Series),
        _ => required.Anywhere ? AccessTarget.Anywhere : AccessTarget.Host,
    };
}
