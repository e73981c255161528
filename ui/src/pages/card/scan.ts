// The text of a QR symbol out of a photo or out of the camera's picture, found in this browser alone.
import decodeQR from 'qr/decode.js';

const sideMost = 1600;

function pixels(picture: CanvasImageSource, width: number, height: number): ImageData | null {
  const scale = Math.min(1, sideMost / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  drawing?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return drawing?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}

function find(image: ImageData | null, timeLimit: number): string | null {
  if (!image) return null;
  try {
    return decodeQR(image, { timeLimit });
  } catch {
    return null;
  }
}

// Null when no symbol can be read on it.
export async function textOfPhoto(file: Blob): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    return find(pixels(picture, picture.width, picture.height), 3000);
  } catch {
    return null;
  }
}

export function textOfFrame(video: HTMLVideoElement): string | null {
  return video.videoWidth ? find(pixels(video, video.videoWidth, video.videoHeight), 60) : null;
}
