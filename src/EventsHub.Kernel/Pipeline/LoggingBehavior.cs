using System.Diagnostics;
using EventsHub.Kernel.Access;
using MediatR;
using Microsoft.Extensions.Logging;

namespace EventsHub.Kernel.Pipeline;

/// <summary>Logs the name of each request, its sender, how long it took and how it ended. Never logs its content, which may be personal data.</summary>
public sealed partial class LoggingBehavior<TRequest, TResult>(ICurrentUser user, ILogger<LoggingBehavior<TRequest, TResult>> logger)
    : IPipelineBehavior<TRequest, TResult> where TRequest : IRequest<TResult>
{
    /// <inheritdoc/>
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = await next();
            Done(logger, RequestName.Of(typeof(TRequest)), user.Id, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            return result;
        }
        catch (Exception exception)
        {
            Refused(logger, RequestName.Of(typeof(TRequest)), user.Id, Stopwatch.GetElapsedTime(start).TotalMilliseconds, exception.GetType().Name);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Information, "{Request} by {User} took {Milliseconds:F1} ms")]
    private static partial void Done(ILogger logger, string request, Guid? user, double milliseconds);

    [LoggerMessage(LogLevel.Information, "{Request} by {User} ended after {Milliseconds:F1} ms with {Error}")]
    private static partial void Refused(ILogger logger, string request, Guid? user, double milliseconds, string error);
}
