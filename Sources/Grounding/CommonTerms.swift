/// Words with capitals that name no model, data set, benchmark or person.
enum CommonTerms {
  static func contains(_ word: String) -> Bool {
    terms.contains(Name.key(word))
  }

  private static let terms: Set<String> = {
    let words = """
      AI AGI LLM LLMs VLM VLMs MLLM SLM LM NLP CV ML DL RL RLHF RLVR SFT DPO PPO GRPO RAG CoT ToT MoE KV
      QA VQA OCR ASR TTS VLA GUI API APIs SDK CPU GPU GPUs TPU NPU SOTA MLP CNN RNN GNN GAN ViT DiT
      VAE SSM MDP POMDP LoRA QLoRA PEFT FLOP FLOPs FPS MSE IoU mAP AUC F1 BLEU ROUGE pass@k IID OOD
      ID 2D 3D 4D RGB RGBD I/O IO HTML JSON PDF URL ICL SQL HTTP OS Web Internet Python C++ Java
      Transformer Transformers Attention Agent Agents Agentic Token Tokens Prompt Prompts Benchmark
      Benchmarks Diffusion Embedding Encoder Decoder Softmax Adam Pareto Bayesian Gaussian Markov
      Monte Carlo Lipschitz Fourier Euclidean Shapley Elo Pass Best-of-N Top-K Top-p TopK N K
      Chain-of-Thought Tree-of-Thought Self-Play Test-Time Zero-Shot Few-Shot One-Shot End-to-End
      English Chinese Japanese French German Spanish Korean TL;DR TLDR GitHub arXiv Hugging Face
      HuggingFace OpenReview PR CI UI UX Pipeline Workflow Framework Multi-Agent World Model
      Mixture-of-Experts In-Context Fine-Tuning Post-Training Pre-Training Memory Reward Rewards
      Policy Tool Tools Skill Skills Code Planning Reasoning Scaling Law Laws Turing
      """
    return Set(words.split(whereSeparator: \.isWhitespace).map { Name.key(String($0)) })
  }()
}
