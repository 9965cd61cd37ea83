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
        var allowed = IsOpen
            || IsForSignedIn && (user.Id is not null || user.IsOperator)
            || Required is not null && await access.MayAsync(Required.Permission, (request as IForEvent)?.EventCode, cancellationToken);
        return allowed ? await next() : throw new ForbiddenException(user.Id is not null);
    }
}
