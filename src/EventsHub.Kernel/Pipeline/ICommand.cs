using MediatR;

namespace EventsHub.Kernel.Pipeline;

/// <summary>A request that changes something. Runs in one transaction.</summary>
/// <typeparam name="TResult">What the sender gets back, such as an id or a result.</typeparam>
public interface ICommand<out TResult> : IRequest<TResult>;
