using MediatR;

namespace EventsHub.Kernel.Pipeline;

/// <summary>A request that reads data and changes nothing.</summary>
/// <typeparam name="TResult">What the sender gets back.</typeparam>
public interface IQuery<out TResult> : IRequest<TResult>;
